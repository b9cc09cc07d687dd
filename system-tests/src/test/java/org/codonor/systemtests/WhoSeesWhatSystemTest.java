package org.codonor.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codonor.systemtests.Published.Operation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every operation that reads, asked by everybody about what is theirs, another's and nobody's, through the gateway. It
 * comes first, while the sample programme is as it was loaded.
 */
@ExtendWith(House.InTest.class)
@Order(1)
class WhoSeesWhatSystemTest {
    private static final Path PAGE = Path.of(System.getProperty("codonor.root", ".."), "docs", "who-sees-what.md");

    /** Who asks, by role; `*` stands for the partner whose the thing is, `+` for another one. */
    private static final Map<String, String> ASKING = new LinkedHashMap<>();

    static {
        ASKING.put("lead-officer", "dk-desk");
        ASKING.put("lead-finance", "dk-finance");
        ASKING.put("lead-controller", "dk-controller");
        ASKING.put("co-donor", "uk-desk");
        ASKING.put("own partner-reporter", "*-reporter");
        ASKING.put("own partner-finance", "*-finance");
        ASKING.put("other partner-reporter", "+-reporter");
        ASKING.put("other partner-finance", "+-finance");
        ASKING.put("case-officer", "dk-cases");
        ASKING.put("auditor", "auditor");
        ASKING.put("figures-reader", "figures-script");
    }

    @Test
    void R101_everybody_sees_what_the_page_says_and_nothing_else(House house) throws IOException {
        String page = page(Places.in(house));

        if (Boolean.getBoolean("codonor.docs.write")) {
            Files.writeString(PAGE, page);
        } else {
            assertThat(page)
                    .as("docs/who-sees-what.md; -Dcodonor.docs.write=true prints it anew")
                    .isEqualTo(Files.readString(PAGE));
        }
    }

    private static String page(Places places) {
        var rows = new StringBuilder("""
                # Who sees what

                Printed by a system test that asks the running system, through the gateway, on the sample programme: each
                operation that reads, about things of one partner and of the programme. "own" is the partner whose the
                thing is. What a role may not do at all is 403; what is somebody else's is 404, as what does not exist. 404 for
                everybody who may ask: the sample has no such thing.

                """);
        rows.append("| operation | of | ")
                .append(String.join(" | ", ASKING.keySet()))
                .append(" |\n");
        rows.append("| --- | --- |").append(" :-: |".repeat(ASKING.size())).append('\n');
        places.operations().stream()
                .filter(Operation::reads)
                .sorted((a, b) -> a.path().compareTo(b.path()))
                .toList()
                .parallelStream()
                .map(operation -> rows(places, operation))
                .forEachOrdered(rows::append);
        return rows.toString();
    }

    private static String rows(Places places, Operation operation) {
        Map<String, List<TreeSet<Integer>>> answers = new TreeMap<>();
        for (String address : places.of(operation)) {
            String owner = places.owner(address);
            var row = answers.computeIfAbsent(
                    owner.equals(Places.COMMON) ? owner : "a partner",
                    who -> ASKING.keySet().stream()
                            .map(role -> new TreeSet<Integer>())
                            .toList());
            int column = 0;
            for (String client : ASKING.values()) {
                String who = client.replace("*", first(owner)).replace("+", Places.otherThan(owner));
                row.get(column++).add(places.as(who).get(address).status());
            }
        }
        var rows = new StringBuilder();
        answers.forEach((owner, cells) -> rows.append("| `%s` | %s | %s |\n"
                .formatted(
                        operation.id(),
                        owner,
                        String.join(
                                " | ",
                                cells.stream()
                                        .map(codes -> String.join(
                                                "/",
                                                codes.stream()
                                                        .map(String::valueOf)
                                                        .toList()))
                                        .toList()))));
        return rows.toString();
    }

    private static String first(String owner) {
        return owner.equals(Places.COMMON) ? "iom" : owner.toLowerCase(Locale.ROOT);
    }
}
