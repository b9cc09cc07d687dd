package org.codonor.reporting.quarter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codonor.common.ask.AskView;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Problem;
import org.codonor.reporting.duty.DutyState;
import org.jspecify.annotations.Nullable;

/** What must be so before a quarter can close (R77), each thing by name. */
record Checklist(List<Check> checks) {
    private static final Map<String, Check.Code> LEDGERS = Map.of(
            "fx-treated", Check.Code.EXCHANGE_DIFFERENCES,
            "earmarks", Check.Code.EARMARKS,
            "balances", Check.Code.BALANCES,
            "cash", Check.Code.CASH,
            "dimensions", Check.Code.DIMENSIONS);

    /**
     * @param stillOpen the earlier quarters that are not closed
     * @param ledger what the ledger says beforehand; null when it was not asked or did not answer
     * @param asked the newest question to the ledger about this quarter
     */
    static Checklist of(
            Quarter quarter,
            LocalDate today,
            List<Quarter> stillOpen,
            Coverage coverage,
            @Nullable LedgerChecks ledger,
            @Nullable AskView asked) {
        var checks = new ArrayList<Check>();
        LocalDate preliminary = QuarterState.preliminaryFrom(quarter);
        checks.add(Check.of(
                Check.Code.PRELIMINARY,
                "R77",
                !today.isBefore(preliminary),
                "Figures are preliminary from " + preliminary + ", and can be closed then."));
        checks.add(Check.of(Check.Code.EARLIER_QUARTERS, "R77", stillOpen.isEmpty(), earlier(stillOpen)));
        coverage.reports().forEach(report -> checks.add(ofReport(report)));
        if (ledger == null) {
            checks.add(ofLedger(asked));
        } else {
            ledger.checks().stream()
                    .filter(check -> LEDGERS.containsKey(check.code()))
                    .map(check -> Check.of(LEDGERS.get(check.code()), check.rule(), check.passed(), check.told()))
                    .forEach(checks::add);
        }
        return new Checklist(List.copyOf(checks));
    }

    List<Check> missing() {
        return checks.stream().filter(Check::lacks).toList();
    }

    /** Missing before the ledger can be asked: what it refused last time may have been put right since. */
    List<Check> missingHere() {
        return missing().stream().filter(check -> !check.code().isTheLedgers()).toList();
    }

    private static String earlier(List<Quarter> stillOpen) {
        return stillOpen.isEmpty()
                ? "All earlier quarters are closed."
                : "Quarters close in order; still to be closed: "
                        + String.join(
                                ", ", stillOpen.stream().map(Quarter::toString).toList()) + ".";
    }

    private static Check ofReport(Coverage.Expected report) {
        Check.Outcome outcome = report.state() == DutyState.ACCEPTED
                ? Check.Outcome.FULFILLED
                : report.state() == DutyState.WAIVED ? Check.Outcome.WAIVED : Check.Outcome.MISSING;
        return new Check(
                Check.Code.REPORT,
                "R77",
                outcome,
                told(report, outcome),
                report.partner(),
                report.agreement(),
                report.report() == null ? report.duty() : report.report());
    }

    private static String told(Coverage.Expected report, Check.Outcome outcome) {
        String what = report.partner() + "'s report under " + report.agreement();
        return switch (outcome) {
            case FULFILLED -> what + " is accepted.";
            case WAIVED -> what + " is waived" + (report.waiver() == null ? "." : ": " + report.waiver());
            case MISSING, AT_CLOSE ->
                what + " was due on " + report.dueOn() + " and is " + report.state()
                        + (report.overdue() ? ", overdue." : ".");
        };
    }

    private static Check ofLedger(@Nullable AskView asked) {
        Problem refusal = asked == null ? null : asked.refusal();
        if (refusal != null) {
            String why = refusal.detail() == null ? refusal.title() : refusal.detail();
            return Check.of(Check.Code.LEDGER, "R77", false, "The ledger refused: " + why);
        }
        boolean agreed = asked != null && asked.outcome().equals("ACCEPTED");
        return agreed
                ? Check.of(Check.Code.LEDGER, "R77", true, "The ledger's checks of earmarks, balances and sums passed.")
                : new Check(
                        Check.Code.LEDGER,
                        "R77",
                        Check.Outcome.AT_CLOSE,
                        "The ledger checks earmarks, balances and sums (R71, R74 to R76) when the quarter is closed.",
                        null,
                        null,
                        null);
    }
}
