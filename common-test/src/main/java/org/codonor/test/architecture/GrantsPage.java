package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the service's role may do in its database, table by table, as {@code docs/database.md} shows it to people. */
public final class GrantsPage {
    private static final String ROLE = """
            select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user""";

    private static final String OWNED = """
            select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user)""";

    private static final String TABLES = """
            select c.relname as name, c.relrowsecurity as locked,
                   has_table_privilege(current_user, c.oid, 'insert') as adds,
                   has_table_privilege(current_user, c.oid, 'update') as changes,
                   has_any_column_privilege(current_user, c.oid, 'update') as changes_some,
                   has_table_privilege(current_user, c.oid, 'delete') as deletes,
                   has_table_privilege(current_user, c.oid, 'truncate') as empties,
                   (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                       and has_column_privilege(current_user, c.oid, a.attnum, 'update')) as columns
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
               and has_table_privilege(current_user, c.oid, 'select') and c.relname not like 'flyway%'
             order by c.relname""";

    private GrantsPage() {}

    /**
     * Fails unless that section of the page says of each table what the database says, the role is no more than a user
     * of its tables, and nothing of the listed tables can be changed or taken away.
     */
    public static void prints(DataSource database, String heading, String... appendOnly) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, ROLE)).as("the service's role has powers").isIn("f", "0");
            assertThat(one(statement, OWNED))
                    .as("tables that the service's role owns")
                    .isEqualTo("0");
            var page = new StringBuilder("## ").append(heading).append("\n\n");
            page.append(
                    "| table | rows of others hidden | adds | changes | deletes |\n| --- | :-: | :-: | --- | :-: |\n");
            List<String> kept = new ArrayList<>();
            try (ResultSet table = statement.executeQuery(TABLES)) {
                while (table.next()) {
                    page.append(row(table));
                    if (!table.getBoolean("changes_some") && !table.getBoolean("deletes")) {
                        kept.add(table.getString("name"));
                    }
                    assertThat(table.getBoolean("empties"))
                            .as(table.getString("name"))
                            .isFalse();
                }
            }
            assertThat(kept).as("tables that only grow").contains(appendOnly);
            Section.of("database.md", heading).mustBe(page.toString());
        }
    }

    private static String row(ResultSet table) throws SQLException {
        String changes = table.getBoolean("changes")
                ? "yes"
                : table.getBoolean("changes_some") ? table.getString("columns") : "·";
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        table.getString("name"),
                        yes(table.getBoolean("locked")),
                        yes(table.getBoolean("adds")),
                        changes,
                        yes(table.getBoolean("deletes")));
    }

    private static String yes(boolean granted) {
        return granted ? "yes" : "·";
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
