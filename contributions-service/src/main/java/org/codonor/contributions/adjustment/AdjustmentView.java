package org.codonor.contributions.adjustment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.adjustment.Adjustment.Classification;
import org.codonor.contributions.adjustment.Measured.Reason;
import org.codonor.contributions.adjustment.Measured.Share;
import org.codonor.contributions.adjustment.NewAdjustment.Extension;
import org.codonor.contributions.adjustment.NewAdjustment.NewLine;
import org.codonor.contributions.adjustment.NewAdjustment.NewMove;
import org.codonor.contributions.adjustment.NewAdjustment.WantedEarmark;
import org.jspecify.annotations.Nullable;

/** An adjustment as its readers see it. */
record AdjustmentView(
        UUID id,
        String ref,
        String self,
        String title,
        String rationale,
        AdjustmentType type,
        LocalDate validFrom,
        List<NewMove> moves,
        List<NewLine> newLines,
        List<String> partnersAdded,
        List<String> partnersDropped,
        List<String> earmarks,
        List<WantedEarmark> wantedEarmarks,
        @Nullable Extension extension,
        Currency currency,
        String movesHash,
        @Nullable Classification classification,
        @Nullable LocalDate classifiedOn,
        boolean raised,
        List<Share> shares,
        List<Reason> classificationReasons,
        List<String> donorsTouched,
        List<String> consultations,
        String state,
        @Nullable Instant approvedAt,
        Caller.@Nullable Actor approvedBy,
        @Nullable Quarter reportedIn,
        @Nullable String resultingVersion,
        @Nullable String remark,
        String timeline,
        List<String> allowedActions,
        Instant createdAt,
        String createdBy) {
    private static final Measured NOTHING = new Measured(List.of(), List.of(), List.of());

    /** What follows from elsewhere: its consultations, its state today, what the caller may do. */
    record Standing(List<String> consultations, String state, List<String> allowedActions) {}

    static AdjustmentView of(
            Adjustment adjustment,
            NewAdjustment proposal,
            @Nullable Measured found,
            Currency currency,
            Standing standing) {
        Measured measured = found == null ? NOTHING : found;
        return new AdjustmentView(
                adjustment.id,
                adjustment.ref,
                adjustment.self(),
                proposal.title(),
                proposal.rationale(),
                adjustment.type,
                proposal.validFrom(),
                NewAdjustment.orNone(proposal.moves()),
                NewAdjustment.orNone(proposal.newLines()),
                NewAdjustment.orNone(proposal.partnersAdded()),
                NewAdjustment.orNone(proposal.partnersDropped()),
                NewAdjustment.orNone(proposal.earmarks()),
                NewAdjustment.orNone(proposal.wantedEarmarks()),
                proposal.extension(),
                currency,
                adjustment.proposalHash,
                adjustment.classification,
                adjustment.classifiedOn,
                adjustment.raised,
                measured.shares(),
                measured.reasons(),
                measured.donorsTouched(),
                standing.consultations(),
                standing.state(),
                adjustment.approvedAt,
                adjustment.approvedBy == null ? null : adjustment.approvedBy.actor(),
                reportedIn(adjustment),
                adjustment.versionSelf,
                adjustment.remark,
                adjustment.self() + "/timeline",
                standing.allowedActions(),
                adjustment.createdAt,
                adjustment.createdBy);
    }

    /** R38: a minor one is listed in the report of the quarter in which it was approved. */
    private static @Nullable Quarter reportedIn(Adjustment adjustment) {
        return adjustment.approvedQuarter == null || adjustment.isMajor()
                ? null
                : Quarter.parse(adjustment.approvedQuarter);
    }
}
