package org.codonor.contributions.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.closing.Check.Finding;
import org.codonor.contributions.figures.Coherence;
import org.codonor.contributions.figures.Coherence.Prefinanced;
import org.codonor.contributions.ledger.Proof;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.receipt.Receipts;
import org.jspecify.annotations.Nullable;

/** Everything that must hold before a quarter is closed in the ledger (R71, R74 to R77). */
@ApplicationScoped
public class Closing {
    @Inject
    Programmes programmes;

    @Inject
    Heads heads;

    @Inject
    Receipts receipts;

    @Inject
    SpentOutside spentOutside;

    @Inject
    Coherence coherence;

    @Inject
    Proof proof;

    /** What was looked at, and what only wants to be told. */
    public record Findings(@Nullable Quarter openFrom, List<Check> checks, List<Prefinanced> prefinanced) {
        public boolean isReady() {
            return checks.stream().allMatch(Check::isPassed);
        }
    }

    public Findings check(String programme, Quarter quarter, LocalDate today) {
        Currency currency = programmes.get(programme).currency();
        Quarter openFrom = heads.read(programme).map(Head::openFrom).orElse(null);
        var turn = new Turn(quarter, openFrom, Quarter.of(today));
        var agreed = coherence.of(programme, currency, quarter);
        return new Findings(
                openFrom,
                List.of(
                        turn.over(),
                        turn.next(),
                        new Check("fx-treated", "R18", untreated(programme, quarter)),
                        new Check("earmarks", "R71", spentOutside.in(programme, quarter)),
                        new Check("balances", "R74", balances(programme, quarter, agreed.balances())),
                        new Check("cash", "R75", cash(programme, quarter)),
                        new Check("dimensions", "R76", findings(agreed.dimensions()))),
                agreed.prefinanced());
    }

    private List<Finding> untreated(String programme, Quarter quarter) {
        return receipts.untreated(programme, quarter.last()).stream()
                .map(ref -> new Finding(ref, "The exchange difference of " + ref + " has no treatment."))
                .toList();
    }

    private List<Finding> balances(String programme, Quarter quarter, Map<String, String> wrong) {
        long differences = proof.differences(programme, quarter);
        Stream<Finding> kept = differences == 0
                ? Stream.empty()
                : Stream.of(new Finding(
                        quarter.toString(), differences + " running totals are not the sum of their moves."));
        return Stream.concat(kept, findings(wrong).stream()).toList();
    }

    private List<Finding> cash(String programme, Quarter quarter) {
        return proof.lacking(programme, quarter).stream()
                .map(lack -> new Finding(
                        lack.contribution(),
                        lack.contribution() + " had " + lack.held().toPlainString() + " at the lead donor on "
                                + lack.day() + "."))
                .toList();
    }

    private static List<Finding> findings(Map<String, String> wrong) {
        return wrong.entrySet().stream()
                .map(each -> new Finding(each.getKey(), each.getValue()))
                .toList();
    }
}
