package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;

/** How an adjustment would be classified that nobody has proposed (R31 to R33): cuts of lines, as a scenario finds them. */
@ApplicationScoped
public class Foresee {
    @Inject
    Measure measure;

    /** Money of a contribution that leaves a line. */
    public record Cut(String line, String contribution, Money amount) {}

    /** One reason of the class. */
    public record Ground(String rule, String code, String text) {}

    public record Foreseen(boolean major, List<Ground> grounds) {}

    @Transactional
    public Foreseen of(String programme, List<Cut> cuts, LocalDate validFrom) {
        List<NewAdjustment.NewMove> moves = cuts.stream()
                .map(cut -> new NewAdjustment.NewMove(
                        cut.line(),
                        null,
                        cut.contribution(),
                        cut.amount().amount().toPlainString()))
                .toList();
        var proposal = new NewAdjustment(
                null, "", "", AdjustmentType.CEILING, validFrom, moves, null, null, null, null, null, null);
        Measured measured = measure.measure(programme, proposal, null);
        return new Foreseen(
                measured.isMajor(),
                measured.reasons().stream()
                        .map(reason -> new Ground(reason.rule(), reason.code(), reason.text()))
                        .toList());
    }
}
