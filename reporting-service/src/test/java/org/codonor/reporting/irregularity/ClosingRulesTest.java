package org.codonor.reporting.irregularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.junit.jupiter.api.Test;

class ClosingRulesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");

    private final IrregularityCase one = new IrregularityCase(
            "P", "C-1", Telling.of("Vouchers").content(), IntakeChannel.SIGNED_IN, Instant.EPOCH, TODAY);

    @Test
    void r88_unfounded_is_only_a_case_in_which_nothing_is_established() {
        List<Notice> told = List.of(sent(NoticeKind.INITIAL, false), sent(NoticeKind.FINAL, false));

        new ClosingRules(CaseState.UNFOUNDED, CaseTotals.NOTHING, told).check(Outcome.UNFOUNDED, refused());
        assertRefused(new ClosingRules(CaseState.UNFOUNDED, totals("0.01", "0.01"), told), Outcome.UNFOUNDED, "R88");
        new ClosingRules(CaseState.UNFOUNDED, totals("0.01", "0.01"), told).check(Outcome.REPAID_FULL, refused());
    }

    @Test
    void r82_the_auditor_general_had_the_initial_notice_or_a_single_one_and_all_that_was_planned() {
        Notice initial = sent(NoticeKind.INITIAL, false);
        Notice last = sent(NoticeKind.FINAL, false);

        closing(initial, last).check(Outcome.UNFOUNDED, refused());
        closing(sent(NoticeKind.FINAL, true)).check(Outcome.UNFOUNDED, refused());
        assertRefused(closing(last), Outcome.UNFOUNDED, "initial-notice");
        assertRefused(closing(planned(NoticeKind.INITIAL, false), last), Outcome.UNFOUNDED, "initial-notice");
        assertRefused(closing(initial), Outcome.UNFOUNDED, "final-notice");
        assertRefused(
                closing(initial, last, planned(NoticeKind.FOLLOW_UP, false)), Outcome.UNFOUNDED, "auditor-notice");
    }

    private static ClosingRules closing(Notice... notices) {
        return new ClosingRules(CaseState.UNFOUNDED, CaseTotals.NOTHING, List.of(notices));
    }

    private static void assertRefused(ClosingRules rules, Outcome outcome, String why) {
        assertThatThrownBy(() -> rules.check(outcome, refused()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.getMessage()).contains(why));
    }

    private static Refused refused() {
        return Refused.because(ReportingProblem.CASE_NOT_READY);
    }

    private static CaseTotals totals(String established, String recovered) {
        return new CaseTotals(new BigDecimal(established), new BigDecimal(recovered), BigDecimal.ZERO);
    }

    private Notice sent(NoticeKind kind, boolean alsoInitial) {
        Notice notice = planned(kind, alsoInitial);
        notice.send(Instant.EPOCH, TODAY, "officer");
        return notice;
    }

    private Notice planned(NoticeKind kind, boolean alsoInitial) {
        return new Notice(one, 1, NewNotice.toAuditor(kind, alsoInitial), TODAY);
    }
}
