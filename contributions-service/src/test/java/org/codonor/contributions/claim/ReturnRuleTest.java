package org.codonor.contributions.claim;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.claim.Disposition.Where;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReturnRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

    @Test
    void r95_it_goes_back_as_decided_or_else_as_arranged_or_else_always() {
        returns(told(Where.RETURN_TO_DONORS, null), null);
        returns(told(Where.RETURN_TO_DONORS, DAY), null);
        returns(told(Where.RETURN_TO_DONORS, DAY), "MOU");

        stays(told(Where.RETURN_TO_DONORS, null), "MOU");
        stays(told(Where.REUSE_IN_PROGRAMME, DAY), null);
        stays(told(Where.REUSE_IN_PROGRAMME, DAY), "MOU");
    }

    @Test
    void r95_as_long_as_nothing_was_heard_of_the_case_nothing_goes_back() {
        assertThatThrownBy(() -> new ReturnRule("IRR-1", null, null).check())
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).type())
                .isEqualTo(CommonProblem.WRONG_STATE);
    }

    private static void returns(Disposition told, @Nullable String agreed) {
        assertThatCode(() -> new ReturnRule("IRR-1", told, agreed).check()).doesNotThrowAnyException();
    }

    private static void stays(Disposition told, @Nullable String agreed) {
        assertThatThrownBy(() -> new ReturnRule("IRR-1", told, agreed).check())
                .isInstanceOf(Refused.class)
                .extracting(refused -> ((Refused) refused).type())
                .isEqualTo(CommonProblem.RULE);
    }

    private static Disposition told(Where where, @Nullable LocalDate decidedOn) {
        return new Disposition(where, decidedOn, null, "/v1/programmes/P/irregularity-cases/IRR-1");
    }
}
