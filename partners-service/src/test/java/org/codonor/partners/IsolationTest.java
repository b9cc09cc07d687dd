package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second lock: the database itself shows a partner's people only what is theirs, whatever the service asks. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
class IsolationTest {
    private static final String[] TABLES = {
        "partners",
        "agreements",
        "agreement_commitments",
        "moved_commitments",
        "disbursement_requests",
        "disbursement_request_splits",
        "report_facts",
        "due_diligence",
        "due_diligence_conditions",
        "work_plans",
        "work_plan_comments",
        "match_notes",
        "planned_audits",
        "audit_reports",
        "audit_findings",
        "finding_settlements",
        "case_facts"
    };

    private final Api api = new Api();

    /** A partner with something in every table. */
    private void everything() {
        String agreement = api.signedSince("PPP", "2021-01-01");
        api.inReview("D1");
        DutiesTest.submitted(api, agreement, "2021Q1", "2021-05-03");
        String plan = WorkPlansTest.submitted(api);
        WorkPlansTest.comment(api, api.officer(), plan).then().statusCode(201);
        AuditsTest.everything(api);
        CasesTest.told(api, UUID.randomUUID(), 1, true, true).then().statusCode(200);
        api.ledger("moved 10.00");
        api.get(api.officer(), agreement).then().body("commitmentsFrom", equalTo("LEDGER"));
    }

    @Test
    void everybody_sees_what_is_theirs_to_see() throws SQLException {
        everything();

        for (String table : TABLES) {
            assertThat(rows(table, "all", "AA", api.programme)).as(table).isPositive();
            assertThat(rows(table, "party", "PPP", api.programme)).as(table).isPositive();
            assertThat(rows(table, "all", "partners", "*")).as(table).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"party|QQQ|own", "party|PPP|other", "all|AA|other", "all|AA|", "|PPP|own"})
    void nobody_sees_anything_else(String who) throws SQLException {
        everything();
        String[] settings = who.split("[|]", -1);
        String programmes = settings[2].equals("own") ? api.programme : settings[2];

        for (String table : TABLES) {
            assertThat(rows(table, settings[0], settings[1], programmes))
                    .as(table)
                    .isZero();
        }
    }

    /** A problem without what differs from one to the next. */
    static String plain(String problem) {
        return problem.replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }

    @Test
    void what_is_another_partners_is_answered_as_what_does_not_exist() {
        foreignIsAbsent();
    }

    @Test
    void the_services_own_check_holds_where_the_database_hides_nothing() throws SQLException {
        try (Connection owner = Database.owner();
                Statement lock = owner.createStatement()) {
            for (String table : TABLES) {
                lock.execute("alter table " + table + " disable row level security");
            }
            try {
                foreignIsAbsent();
                assertThat(api.get(api.otherPartner(), "/agreements").jsonPath().getList("items"))
                        .isEmpty();
            } finally {
                for (String table : TABLES) {
                    lock.execute("alter table " + table + " enable row level security");
                }
            }
        }
    }

    private void foreignIsAbsent() {
        api.signedSince("PPP", "2021-01-01");
        String plan = WorkPlansTest.submitted(api).replaceAll(".*/", "");

        for (String path : new String[] {
            "/agreements/%s",
            "/agreements/%s/duties",
            "/agreements/%s/match",
            "/agreements/%s/refund-due",
            "/agreements/%s/amendments",
            "/due-diligence-assessments/%s",
            "/work-plans/%s",
            "/work-plans/%s/comparison"
        }) {
            String ref = path.startsWith("/due") ? "DD-PPP-1" : path.startsWith("/work") ? plan : "AG-PPP";
            var foreign = api.get(api.otherPartner(), path.formatted(ref));
            var absent = api.get(api.otherPartner(), path.formatted("NONE"));
            assertThat(foreign.statusCode()).as(path).isEqualTo(404);
            assertThat(plain(foreign.asString())).as(path).isEqualTo(plain(absent.asString()));
        }
    }

    @Test
    void nobody_writes_for_another_partner() throws SQLException {
        api.signedSince("PPP", "2021-01-01");

        try (Connection connection = Database.as("party", "QQQ", api.programme);
                Statement change = connection.createStatement()) {
            assertThat(change.executeUpdate("update partners set name = 'Mine'"))
                    .isZero();
            assertThatThrownBy(() -> change.executeUpdate("""
                            insert into partners values (gen_random_uuid(), '%s', 'PPX', 'X', 'STATE_AGENCY',
                            'EXTERNAL_AUDIT', 'DKK', '{}', 0)""".formatted(api.programme)))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void the_services_role_cannot_delete_a_document_or_lift_the_lock() throws SQLException {
        try (Connection connection = Database.as("all", "AA", "*");
                Statement change = connection.createStatement()) {
            assertThatThrownBy(() -> change.executeUpdate("delete from agreements"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> change.execute("alter table agreements disable row level security"))
                    .hasMessageContaining("must be owner");
        }
    }

    private int rows(String table, String scope, String party, String programmes) throws SQLException {
        String which = table.contains("_commitments") || table.contains("_splits")
                ? ""
                : " where programme = '" + api.programme + "'";
        try (Connection connection = Database.as(scope, party, programmes);
                Statement query = connection.createStatement();
                ResultSet count = query.executeQuery("select count(*) from " + table + which)) {
            count.next();
            return count.getInt(1);
        }
    }
}
