package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.codonor.common.problem.CommonProblem;
import org.codonor.contracts.Contracts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageTest {
    @Test
    void the_refusals_that_every_service_shares_are_explained() {
        ErrorPage.prints("In every service", CommonProblem.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"codonor", "internal-contributions", "internal-partners", "internal-reporting"})
    void a_problem_in_an_example_is_one_of_the_page(String document) {
        List<JsonNode> types = Contracts.document(document).findParents("instance");

        assertThat(types)
                .filteredOn(problem -> problem.path("status").isInt())
                .allSatisfy(problem -> assertThat(ErrorPage.text())
                        .contains("\n### %s\n\n**%d · %s.**\n"
                                .formatted(
                                        problem.path("type").asText().replaceFirst("^/errors/", ""),
                                        problem.path("status").asInt(),
                                        problem.path("title").asText())));
    }
}
