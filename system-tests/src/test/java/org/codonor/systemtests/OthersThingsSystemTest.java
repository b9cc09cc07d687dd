package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codonor.systemtests.Person.Answer;
import org.codonor.systemtests.Published.Operation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partner's people come to nothing that is another's, whatever they name and however they ask (R101). */
@ExtendWith(House.InTest.class)
@Order(2)
class OthersThingsSystemTest {
    private static final String NOBODYS = "NONE-404";

    /** A suspicion may be about anybody's agreement, also one that its teller only knows by hearsay. */
    private static final String ABOUT_ANYBODY = "registerIrregularityCase";

    @Test
    void what_is_another_partners_is_answered_byte_for_byte_as_what_does_not_exist(House house) {
        assertThat(told(Places.in(house))).isEmpty();
    }

    @Test
    void no_list_tells_a_partner_of_anothers_things(House house) {
        assertThat(listed(Places.in(house))).isEmpty();
    }

    @Test
    void the_services_own_checks_hold_where_the_databases_hide_nothing(House house) throws SQLException {
        Places places = Places.in(house);
        try (Connection contributions = house.database("contributions");
                Connection partners = house.database("partners");
                Connection reporting = house.database("reporting")) {
            List<Connection> owners = List.of(contributions, partners, reporting);
            List<List<String>> tables = new ArrayList<>();
            for (Connection owner : owners) {
                tables.add(locked(owner));
            }
            try {
                for (int i = 0; i < owners.size(); i++) {
                    switchLocks(owners.get(i), tables.get(i), "disable");
                }
                assertThat(told(places)).isEmpty();
                assertThat(listed(places)).isEmpty();
            } finally {
                for (int i = 0; i < owners.size(); i++) {
                    switchLocks(owners.get(i), tables.get(i), "enable");
                }
            }
        }
    }

    @Test
    void another_partners_agreement_in_a_body_is_answered_as_one_that_does_not_exist(House house) {
        Places places = Places.in(house);
        TreeMap<String, String> told = new TreeMap<>();
        List<String> asked = new ArrayList<>();
        for (Operation operation : places.operations()) {
            String role = partnersRole(operation);
            if (operation.reads()
                    || !operation.thing().isEmpty()
                    || role.isEmpty()
                    || ABOUT_ANYBODY.equals(operation.id())) {
                continue;
            }
            String named = operation.body().replaceAll("\"agreement\":\"[^\"]*\"", "\"agreement\":\"%s\"");
            if (!named.contains("%s")) {
                continue;
            }
            asked.add(operation.id());
            Person other = places.as("giz" + role);
            String address = places.of(operation).getFirst();
            Answer foreign = Places.ask(other, operation, address, null, named.formatted("AG-IOM"));
            Answer absent = Places.ask(other, operation, address, null, named.formatted(NOBODYS));
            if (foreign.status() / 100 != 4 || !Places.plain(foreign).equals(Places.plain(absent))) {
                told.put(operation.id(), foreign.text());
            }
        }
        assertThat(told).isEmpty();
        assertThat(asked).contains("draftDisbursementRequest", "draftExpenditureReport", "draftActivityReport");
    }

    @Test
    void another_partners_code_or_agreement_in_a_filter_finds_what_nobodys_finds(House house) {
        Places places = Places.in(house);
        TreeMap<String, String> told = new TreeMap<>();
        for (Operation operation : lists(places)) {
            Person other = places.as("giz" + partnersRole(operation));
            String address = places.of(operation).getFirst();
            operation.filters().stream()
                    .filter(List.of("agreement", "partner")::contains)
                    .forEach(filter -> {
                        String foreigners = filter.equals("partner") ? "IOM" : "AG-IOM";
                        Answer foreign = other.get(address + "?" + filter + "=" + foreigners);
                        Answer absent = other.get(address + "?" + filter + "=" + NOBODYS);
                        if (foreign.status() != absent.status()
                                || !Places.plain(foreign).equals(Places.plain(absent))) {
                            told.put(operation.id() + " by " + filter, foreign.text());
                        }
                    });
        }
        assertThat(told).isEmpty();
    }

    @Test
    void a_page_that_somebody_else_left_off_at_goes_on_with_ones_own_things_only(House house) {
        Places places = Places.in(house);
        Set<String> told = new TreeSet<>();
        List<String> walked = new ArrayList<>();
        for (Operation operation : lists(places)) {
            String address = places.of(operation).getFirst();
            String next = places.as("auditor")
                    .get(address + "?limit=1")
                    .json()
                    .path("next")
                    .asText();
            if (!next.isEmpty()) {
                walked.add(operation.id());
                foreignIn(places, places.as("giz" + partnersRole(operation)).get(next))
                        .forEach(thing -> told.add(operation.id() + " " + thing));
            }
        }
        assertThat(told).isEmpty();
        assertThat(walked).contains("listDisbursementRequests", "listExpenditureReports");
    }

    private static List<String> told(Places places) {
        List<String> told = new ArrayList<>();
        for (Operation operation : places.operations()) {
            String role = partnersRole(operation);
            if (role.isEmpty() || operation.takesFile()) {
                continue;
            }
            for (String address : places.of(operation)) {
                String owner = places.owner(address);
                if (owner.equals(Places.COMMON)) {
                    continue;
                }
                Person other = places.as(Places.otherThan(owner) + role);
                String rest = operation.rest();
                String thing = address.substring(0, address.length() - rest.length());
                String nowhere = thing.substring(0, thing.lastIndexOf('/') + 1) + NOBODYS + rest;
                Answer foreign = Places.ask(other, operation, address, "\"1\"");
                Answer absent = Places.ask(other, operation, nowhere, "\"1\"");
                if (foreign.status() != 404 || !Places.plain(foreign).equals(Places.plain(absent))) {
                    told.add(operation.id() + " " + address + " " + foreign.status());
                }
            }
        }
        return told;
    }

    private static Set<String> listed(Places places) {
        Set<String> told = new TreeSet<>();
        for (Operation operation : places.operations()) {
            if (operation.reads() && operation.thing().isEmpty()) {
                for (String role : List.of("giz-reporter", "giz-finance")) {
                    foreignIn(places, places.as(role).get(places.of(operation).getFirst()))
                            .forEach(thing -> told.add(operation.id() + " tells " + role + " of " + thing));
                }
            }
        }
        return told;
    }

    private static List<String> foreignIn(Places places, Answer answer) {
        return places.all().stream()
                .filter(address -> !List.of(Places.COMMON, "GIZ").contains(places.owner(address)))
                .filter(address -> answer.text().contains("\"" + address + "\""))
                .toList();
    }

    /** Lists of things that partners have, which can be walked page by page. */
    private static List<Operation> lists(Places places) {
        return places.operations().stream()
                .filter(Operation::reads)
                .filter(operation -> operation.thing().isEmpty())
                .filter(operation -> operation.filters().contains("limit"))
                .filter(operation -> !partnersRole(operation).isEmpty())
                .toList();
    }

    /** The ending of the name of a partner's client that may ask for it; empty where no partner may. */
    private static String partnersRole(Operation operation) {
        return operation.roles().stream()
                .filter(role -> role.startsWith("partner-"))
                .findFirst()
                .map(role -> role.replace("partner", "").toLowerCase(Locale.ROOT))
                .orElse("");
    }

    private static List<String> locked(Connection owner) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement query = owner.createStatement();
                ResultSet names = query.executeQuery(
                        "select oid::regclass::text from pg_class where relrowsecurity and relkind = 'r'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        assertThat(tables).isNotEmpty();
        return tables;
    }

    private static void switchLocks(Connection owner, List<String> tables, String how) throws SQLException {
        try (Statement change = owner.createStatement()) {
            for (String table : tables) {
                change.execute("alter table " + table + " " + how + " row level security");
            }
        }
    }
}
