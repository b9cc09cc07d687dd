package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codonor.systemtests.Person.Answer;
import org.codonor.systemtests.Published.Operation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every single thing of the contract has a tag: known already it costs nothing, and a change of it needs its present one. */
@ExtendWith(House.InTest.class)
@Order(3)
class KnownVersionsSystemTest {
    /** Reading it is itself recorded in it. */
    private static final Set<String> RECORDED = Set.of("getCaseDossier", "exportCaseDossier");

    /** Answers to a change without a tag: 403 where the state lets nobody. */
    private static final Set<Integer> BLIND = Set.of(428, 403);

    /** Answers to a change with an old tag: 404 where the contract's example is not in the sample, 415 where a file is wanted. */
    private static final Set<Integer> STALE = Set.of(412, 403, 404, 415);

    @Test
    void what_has_a_tag_costs_304_when_it_is_known_already(House house) {
        Places places = Places.in(house);
        List<String> without = new ArrayList<>();
        for (Operation operation : places.operations()) {
            if (!operation.reads() || !operation.tagged() || RECORDED.contains(operation.id())) {
                continue;
            }
            for (String address : places.of(operation).stream().limit(2).toList()) {
                for (String client : List.of("auditor", "dk-cases", "figures-script")) {
                    Answer answer = places.as(client).get(address);
                    if (answer.status() == 200
                            && places.as(client)
                                            .get(address, Map.of("If-None-Match", answer.tag()))
                                            .status()
                                    != 304) {
                        without.add(operation.id() + " " + address + " as " + client);
                    }
                }
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void a_change_of_a_thing_needs_its_present_tag(House house) {
        Places places = Places.in(house);
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : places.operations()) {
            if (operation.ifMatch()) {
                for (String address : places.of(operation).stream().limit(1).toList()) {
                    Person person = places.as(client(operation.roles().getFirst(), places.owner(address)));
                    int blind = Places.ask(person, operation, address, null).status();
                    int stale = Places.ask(person, operation, address, "\"000-stale\"")
                            .status();
                    if (!BLIND.contains(blind) || !STALE.contains(stale)) {
                        wrong.put(operation.id() + " " + address, blind + ", " + stale);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A sample client of that role; a partner's role is asked for by the partner whose the thing is. */
    private static String client(String role, String owner) {
        return switch (role) {
            case "lead-finance" -> "dk-finance";
            case "lead-controller" -> "dk-controller";
            case "co-donor" -> "uk-desk";
            case "case-officer" -> "dk-cases";
            case "auditor" -> "auditor";
            case "partner-reporter", "partner-finance" ->
                (owner.equals(Places.COMMON) ? "iom" : owner.toLowerCase(Locale.ROOT)) + role.replace("partner", "");
            default -> "dk-desk";
        };
    }
}
