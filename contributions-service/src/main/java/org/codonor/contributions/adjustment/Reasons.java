package org.codonor.contributions.adjustment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.codonor.contributions.adjustment.Measured.Reason;
import org.codonor.contributions.adjustment.Measured.Share;
import org.codonor.contributions.adjustment.Measured.Side;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.MainLines;

/**
 * Why an adjustment is major: R31 (a) to (g), every reason that holds. What only books exchange differences is minor (h).
 *
 * @param before the lines as they are
 * @param after the lines that would result
 * @param oneSided what changes the total this year and was not asked of the donors, this adjustment included
 * @param donorsTouched co-donors whose own earmark or funding changes
 * @param ceiling what changes the total this year, this adjustment included
 * @param total of the base version
 * @param ceilingPct above it a change of the total is major
 * @param mainLines under which main line a line counts
 */
record Reasons(
        NewAdjustment proposal,
        List<Shift> shifts,
        List<Shift> oneSided,
        List<Share> shares,
        Map<String, Line> before,
        Map<String, Line> after,
        Collection<String> donorsTouched,
        BigDecimal ceiling,
        BigDecimal total,
        BigDecimal ceilingPct,
        MainLines mainLines) {
    List<Reason> all() {
        if (proposal.type() == AdjustmentType.FX_TECHNICAL) {
            return List.of(Measured.technical());
        }
        var found = new ArrayList<Reason>();
        shares.stream().filter(Share::major).map(Reasons::share).forEach(found::add);
        beginnings(found);
        purpose(found);
        partners(found);
        geography(found);
        if (proposal.type() == AdjustmentType.EXTENSION || proposal.extension() != null) {
            found.add(new Reason("R31e", "end-date", "An end date moves."));
        }
        if (Yardstick.exceeds(ceiling.abs(), total, ceilingPct)) {
            found.add(new Reason(
                    "R31f",
                    "ceiling",
                    "The total changes by " + ceiling.toPlainString() + " this year, more than "
                            + ceilingPct.toPlainString() + " % of " + total.toPlainString() + "."));
        }
        if (proposal.type() == AdjustmentType.EARMARK || !donorsTouched.isEmpty()) {
            found.add(new Reason(
                    "R31g",
                    "co-donor",
                    donorsTouched.isEmpty()
                            ? "An earmark changes."
                            : "It changes the earmark or the funding of " + String.join(", ", donorsTouched) + "."));
        }
        return found;
    }

    private static Reason share(Share share) {
        String share100 = share.pct() == null
                ? "Money moves to or from main line " + share.mainLine() + ", which the base version does not have."
                : share.pct() + " % of main line " + share.mainLine()
                        + (share.side() == Side.FROM ? " leaves it" : " reaches it") + " this year; the limit is "
                        + share.limitPct() + " %.";
        return new Reason("R31a", "cumulative-share", share100);
    }

    /** A line that begins under a main line of another purpose, with money or still without. */
    private void beginnings(List<Reason> found) {
        proposal.begins().values().stream()
                .filter(line -> !before.containsKey(line.line()) && mainLines.isOfAnotherPurpose(line))
                .forEach(line -> found.add(new Reason(
                        "R31a",
                        "main-line",
                        "Line " + line.line() + " of " + line.outcome() + " begins under main line " + line.mainLine()
                                + ", which has nothing of that outcome; it counts as its own main line.")));
    }

    /** Money that had a core area gets another; money not yet allocated gets its first. */
    private void purpose(List<Reason> found) {
        if (proposal.type() == AdjustmentType.SCOPE) {
            found.add(new Reason("R31b", "scope", "What the programme does changes."));
        }
        var unallocated = new Unallocated(after);
        for (Shift shift : shifts) {
            Line from = shift.fromLine() == null ? null : after.get(shift.fromLine());
            Line to = shift.toLine() == null ? null : after.get(shift.toLine());
            if (from == null || to == null || unallocated.has(from)) {
                continue;
            }
            if (!from.coreArea().equals(to.coreArea())) {
                found.add(changed("core-area", from, to, from.coreArea(), to.coreArea()));
            } else if (!from.outcome().equals(to.outcome())) {
                found.add(changed("outcome", from, to, from.outcome(), to.outcome()));
            }
        }
        if (shifts.stream().anyMatch(Shift::isOneSided)) {
            new CutAndRaise(oneSided, after).reason().ifPresent(found::add);
        }
    }

    private static Reason changed(String code, Line from, Line to, String was, String is) {
        return new Reason(
                "R31b", code, "Money of " + from.line() + " for " + was + " goes to " + to.line() + " for " + is + ".");
    }

    private void partners(List<Reason> found) {
        List<String> added = NewAdjustment.orNone(proposal.partnersAdded());
        List<String> dropped = NewAdjustment.orNone(proposal.partnersDropped());
        if (proposal.type() == AdjustmentType.PARTNER_CHANGE || !added.isEmpty() || !dropped.isEmpty()) {
            found.add(new Reason(
                    "R31c",
                    "partner",
                    "Partners that join: " + names(added) + "; that leave: " + names(dropped) + "."));
        }
    }

    private void geography(List<Reason> found) {
        var gone = geos(before);
        var come = geos(after);
        var kept = new TreeSet<>(gone);
        kept.retainAll(come);
        gone.removeAll(kept);
        come.removeAll(kept);
        if (proposal.type() == AdjustmentType.GEOGRAPHY || !gone.isEmpty() || !come.isEmpty()) {
            found.add(new Reason(
                    "R31d", "geography", "Geographies added: " + names(come) + "; removed: " + names(gone) + "."));
        }
    }

    private static TreeSet<String> geos(Map<String, Line> lines) {
        var geos = new TreeSet<String>();
        lines.values().stream().filter(line -> line.amount().signum() > 0).forEach(line -> geos.add(line.geo()));
        return geos;
    }

    private static String names(Collection<String> codes) {
        return codes.isEmpty() ? "none" : String.join(", ", codes);
    }
}
