package org.codonor.contracts;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.codonor.contracts.Contract.Operation;
import org.junit.jupiter.api.Test;

/** What every operation of every service has. */
class OperationsTest {
    private static final List<Operation> ALL =
            Contract.all().flatMap(contract -> contract.operations().stream()).toList();

    private static final Set<String> OPEN = Set.of(
            "reportSuspicion",
            "lookUpSuspicion",
            "answerAsReporter",
            "attachToSuspicion",
            "listPublicIrregularities",
            "exportPublicIrregularities",
            "followPublicIrregularities");

    @Test
    void an_operation_says_what_it_is_and_who_may() {
        SoftAssertions.assertSoftly(softly -> ALL.forEach(operation -> {
            JsonNode node = operation.node();
            softly.assertThat(operation.id()).as(operation.toString()).matches("[a-z][A-Za-z]+");
            softly.assertThat(node.path("summary").asText())
                    .as("summary of " + operation)
                    .isNotBlank()
                    .hasSizeLessThan(80);
            softly.assertThat(node.path("description").asText())
                    .as("description of " + operation)
                    .hasSizeGreaterThan(30);
            softly.assertThat(node.path("security").toString())
                    .as("security of " + operation)
                    .isEqualTo(isOpen(operation) ? "[]" : "[{\"oidc\":[]},{\"token\":[]}]");
            softly.assertThat(node.path("tags").size())
                    .as("tags of " + operation)
                    .isEqualTo(1);
        }));
    }

    @Test
    void tags_are_described_and_used() {
        SoftAssertions.assertSoftly(softly -> Contract.all().forEach(contract -> {
            Set<String> declared =
                    new TreeSet<>(contract.document().path("tags").findValuesAsText("name"));
            Set<String> used = contract.operations().stream()
                    .map(operation -> operation.node().path("tags").path(0).asText())
                    .collect(toCollection(TreeSet::new));
            softly.assertThat(declared).as("tags of " + contract.name()).isEqualTo(used);
        }));
    }

    @Test
    void an_operation_lists_all_its_statuses() {
        SoftAssertions.assertSoftly(softly -> ALL.forEach(operation -> softly.assertThat(statuses(operation))
                .as("statuses of " + operation)
                .containsAll(expected(operation))));
    }

    @Test
    void an_operation_id_is_met_once() {
        var open = Contract.of("codonor").operations();
        assertThat(open.stream().map(Operation::id)).doesNotHaveDuplicates();
        for (String service : Bundler.SERVICES) {
            assertThat(ids(service, "internal-" + service)).doesNotHaveDuplicates();
        }
        assertThat(open).hasSameSizeAs(ids(Bundler.SERVICES.toArray(String[]::new)));
    }

    @Test
    void a_change_of_something_that_exists_wants_if_match() {
        SoftAssertions.assertSoftly(softly -> ALL.stream()
                .filter(operation -> !operation.contract().isInternal())
                .filter(operation -> operation.is("patch")
                        || (operation.is("post") && operation.path().contains("{id}/")))
                .filter(operation ->
                        !operation.path().matches(".*/(amendments|comments|notes)")) // added, nothing changed
                .forEach(operation -> softly.assertThat(operation.hasParameter("If-Match"))
                        .as("If-Match of " + operation)
                        .isTrue()));
    }

    @Test
    void every_read_but_a_streamed_one_can_be_conditional() {
        SoftAssertions.assertSoftly(softly -> ALL.stream()
                .filter(operation ->
                        operation.is("get") && !operation.contract().isInternal())
                .filter(operation -> operation
                        .node()
                        .at("/responses/200/content/application~1x-ndjson")
                        .isMissingNode())
                .forEach(operation -> softly.assertThat(operation.hasParameter("If-None-Match"))
                        .as("If-None-Match of " + operation)
                        .isTrue()));
    }

    @Test
    void a_list_is_paged_and_every_path_parameter_is_declared() {
        SoftAssertions.assertSoftly(softly -> ALL.forEach(operation -> {
            // A feed is followed from a position, which stays good for ever.
            softly.assertThat(
                            operation.hasParameter("cursor") || operation.path().endsWith("/changes"))
                    .as("cursor and limit of " + operation)
                    .isEqualTo(operation.hasParameter("limit"));
            Stream.of(operation.path().split("/"))
                    .filter(part -> part.startsWith("{"))
                    .forEach(part -> softly.assertThat(operation.hasParameter(part.substring(1, part.indexOf('}'))))
                            .as(part + " of " + operation)
                            .isTrue());
        }));
    }

    @Test
    void a_service_owns_its_segments_and_the_route_table_says_so() {
        JsonNode routes = Contracts.routes();

        assertThat(routes.at("/segments/receipts").asText()).isEqualTo("contributions");
        assertThat(routes.at("/segments/agreements").asText()).isEqualTo("partners");
        assertThat(routes.at("/segments/quarterly-figures").asText()).isEqualTo("reporting");
        assertThat(routes.path("paths").path("/v1/me").asText()).isEqualTo("contributions");
        assertThat(routes.path("operations"))
                .hasSameSizeAs(Contract.of("codonor").operations());
        assertThat(Contract.of("codonor").operations())
                .noneMatch(operation -> operation.path().startsWith("/internal"));
    }

    /** What everybody may do without a token: these and nothing else. */
    private static boolean isOpen(Operation operation) {
        return !operation.contract().isInternal() && OPEN.contains(operation.id());
    }

    private static List<String> ids(String... documents) {
        return Stream.of(documents)
                .flatMap(document -> Contract.of(document).operations().stream())
                .map(Operation::id)
                .toList();
    }

    private static Set<String> statuses(Operation operation) {
        Set<String> statuses = new TreeSet<>();
        operation.node().path("responses").fieldNames().forEachRemaining(statuses::add);
        return statuses;
    }

    private static List<String> expected(Operation operation) {
        List<String> expected = new ArrayList<>(List.of("400", "406", "500", "503"));
        if (!isOpen(operation)) {
            expected.addAll(List.of("401", "403"));
        }
        if (!operation.contract().isInternal()) {
            expected.addAll(List.of("429", "502", "504"));
        }
        if (operation.path().contains("{")) {
            expected.add("404");
        }
        if (operation.hasBody()) {
            expected.addAll(List.of("413", "415"));
        }
        if (operation.hasParameter("Idempotency-Key")) {
            expected.addAll(List.of("409", "422"));
        }
        if (operation.hasParameter("If-Match")) {
            expected.addAll(List.of("412", "428"));
        }
        if (operation.hasParameter("If-None-Match")) {
            expected.add("304");
        }
        return expected;
    }
}
