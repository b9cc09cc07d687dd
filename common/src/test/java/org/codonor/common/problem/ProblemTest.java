package org.codonor.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private final ObjectMapper mapper = mapper();

    @Test
    void a_refusal_of_another_service_is_read_with_its_figures_and_rules() throws Exception {
        Problem refusal = mapper.readValue("""
                {"type":"/errors/rule","title":"Refused","status":422,"rule":"R63","outcome":"REFUSED",
                 "errors":[{"pointer":"/lines/0","code":"line","detail":"No.","rule":"R63","more":1}]}
                """, Problem.class);

        assertThat(refusal.figures()).containsEntry("rule", "R63").containsEntry("outcome", "REFUSED");
        assertThat(refusal.errors()).extracting(Refused.Violation::rule).containsExactly("R63");
    }

    @Test
    void the_first_broken_rule_is_the_rule_of_the_whole() throws Exception {
        var refused = Refused.because(CommonProblem.RULE)
                .broken("R62", "/lines/0/rate", "rate", "No.")
                .broken("R63", "/lines/1/line", "line", "No.");

        var written = mapper.valueToTree(refused.problem("0"));

        assertThat(written.path("rule").asText()).isEqualTo("R62");
        assertThat(written.at("/errors/1/rule").asText()).isEqualTo("R63");
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper();
        new JsonRules().customize(mapper);
        return mapper;
    }
}
