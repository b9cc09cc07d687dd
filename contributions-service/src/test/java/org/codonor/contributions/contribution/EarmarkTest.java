package org.codonor.contributions.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.codonor.contributions.contribution.Earmark.Strictness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarmarkTest {
    private static final Earmark REGION = earmark(Strictness.HARD);

    @ParameterizedTest
    @CsvSource({
        "RS,      CA1,   P1, O1, true",
        "WB-REG,  CA1,   P1, O1, true",
        "TR,      CA1,   P1, O1, false",
        "TWB-REG, CA1,   P1, O1, false",
        "RS,      ASY,   P1, O1, false",
        "RS,      CA1,   P2, O1, false",
        "RS,      CA1,   P1, O2, false",
    })
    void R27_R28_a_hard_earmark_admits_what_it_lists_and_nothing_else(
            String geo, String coreArea, String partner, String outcome, boolean admitted) {
        assertThat(REGION.admits(geo, coreArea, partner, outcome)).isEqualTo(admitted);
    }

    @Test
    void a_partner_that_is_not_known_yet_is_no_obstacle() {
        assertThat(REGION.admits("RS", "CA1", null, "O1")).isTrue();
    }

    @Test
    void a_soft_earmark_and_an_empty_list_refuse_nothing() {
        assertThat(earmark(Strictness.SOFT).admits("TR", "ASY", "P2", "O2")).isTrue();
        assertThat(new Earmark(Strictness.HARD, List.of(), List.of(), List.of(), List.of(), null)
                        .admits("TR", "ASY", "P2", "O2"))
                .isTrue();
    }

    private static Earmark earmark(Strictness strictness) {
        return new Earmark(strictness, List.of("RS", "WB-REG"), List.of("CA1"), List.of("P1"), List.of("O1"), null);
    }
}
