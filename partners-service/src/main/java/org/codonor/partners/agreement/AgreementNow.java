package org.codonor.partners.agreement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as its signed amendments leave it on a day, and as adjustments of the budget have moved its money since (R30)
 * and its financial closure has released it (R48). What an amendment commits or takes away counts from its signature, as it
 * does in the ledger (R44); the end that it moves, from the day on which it takes effect.
 *
 * @param moved what lines have more or less than was signed, as the ledger last told
 */
public record AgreementNow(Agreement agreement, List<Amendment> amendments, List<Commitment> moved, LocalDate today) {

    private record Key(String line, String contribution) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::line).thenComparing(Key::contribution);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** As it will be when every signed amendment has taken effect. */
    public AgreementNow foreseen() {
        return new AgreementNow(agreement, amendments, moved, LocalDate.MAX);
    }

    /** Those that were signed, whether their day has come or not, in the order of their signature. */
    private List<Amendment> signedAmendments() {
        return amendments.stream()
                .filter(one -> one.state == AmendmentState.EFFECTIVE)
                .sorted(Comparator.comparing(one -> Deed.when(one.signed), Comparator.nullsFirst(Instant::compareTo)))
                .toList();
    }

    /** By line and contribution: what was signed first, with every change since. */
    public List<Commitment> commitments() {
        var all = signed();
        all.addAll(moved);
        return summed(all);
    }

    private List<Commitment> signed() {
        var all = new ArrayList<>(agreement.commitments);
        signedAmendments().forEach(one -> all.addAll(one.commitments()));
        return all;
    }

    /** What was moved, when the ledger holds this. */
    List<Commitment> movedBy(List<Commitment> held) {
        var difference = new ArrayList<>(held);
        signed().forEach(one -> difference.add(
                new Commitment(one.line(), one.contribution(), one.amount().negate())));
        return summed(difference);
    }

    /** Whether that is what the ledger was last known to hold. */
    boolean isAt(List<Commitment> held) {
        return sums(movedBy(held)).equals(sums(moved));
    }

    private static List<Commitment> summed(List<Commitment> all) {
        return sums(all).entrySet().stream()
                .map(sum -> new Commitment(sum.getKey().line(), sum.getKey().contribution(), sum.getValue()))
                .toList();
    }

    private static TreeMap<Key, BigDecimal> sums(List<Commitment> all) {
        var sums = new TreeMap<Key, BigDecimal>();
        all.forEach(one ->
                sums.merge(new Key(one.line(), one.contribution()), one.amount().setScale(4), BigDecimal::add));
        sums.values().removeIf(sum -> sum.signum() == 0);
        return sums;
    }

    /** R43: the total is the sum of the commitments. */
    public Money total() {
        BigDecimal sum = commitments().stream().map(Commitment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(sum, agreement.programmeCurrency);
    }

    public LocalDate startsOn() {
        return agreement.startsOn;
    }

    /** The day from which it binds; null while it is not signed. */
    public @Nullable LocalDate signedOn() {
        return isSigned() ? agreement.signedOn : null;
    }

    /** When its signature was recorded; null while it is not signed. */
    public @Nullable Instant signedAt() {
        return isSigned() ? Deed.when(agreement.signed) : null;
    }

    /** From when money may be paid under it: once it was signed and has begun. */
    public LocalDate openFrom() {
        LocalDate signed = agreement.signedOn;
        return signed == null || signed.isBefore(agreement.startsOn) ? agreement.startsOn : signed;
    }

    /** Money may be paid under it, as far as its days go. */
    public boolean hasBegun() {
        return isSigned() && !today.isBefore(agreement.startsOn);
    }

    /** R53: from when money of a contribution may be paid under it: once something of it was signed and is in effect. */
    public LocalDate fundedFrom(String contribution) {
        boolean first = agreement.commitments.stream().anyMatch(one -> funds(one, contribution));
        return first
                ? openFrom()
                : signedAmendments().stream()
                        .filter(amendment -> amendment.commitments().stream().anyMatch(one -> funds(one, contribution)))
                        .map(amendment -> later(openFrom(), amendment.inEffectFrom()))
                        .min(Comparator.naturalOrder())
                        .orElse(openFrom());
    }

    private static boolean funds(Commitment one, String contribution) {
        return one.contribution().equals(contribution) && one.amount().signum() > 0;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    public LocalDate endsOn() {
        return endsSoFar().getLast();
    }

    /**
     * The last day on which it may go on when that amendment is signed too, whatever takes effect when: the ledger refuses
     * nothing until then.
     */
    LocalDate lastDay(Amendment signing) {
        LocalDate then = signing.endsOn == null ? foreseen().endsOn() : signing.endsOn;
        boolean atOnce = signing.endsOn != null && !signing.waitsOn(today);
        return atOnce || then.isAfter(endsOn()) ? then : endsOn();
    }

    /** Every end it has had since it was signed, the newest last. */
    public List<LocalDate> endsSoFar() {
        var ends = new ArrayList<LocalDate>();
        ends.add(agreement.endsOn);
        signedAmendments().stream()
                .filter(one -> !one.waitsOn(today))
                .map(one -> one.endsOn)
                .filter(Objects::nonNull)
                .forEach(ends::add);
        if (agreement.terminatedOn != null) {
            ends.add(agreement.terminatedOn);
        }
        return ends;
    }

    public DisbursementModality modality() {
        return agreement.modality;
    }

    /** For how many months an advance may be (R49). */
    public int advanceMonths() {
        return agreement.advanceMonths;
    }

    public ReportSchedule reportSchedule() {
        return agreement.reportSchedule;
    }

    /** Money is or was promised under it. */
    public boolean isSigned() {
        return agreement.state.isSigned();
    }

    public AgreementState state() {
        return agreement.state.on(today, agreement.startsOn, endsOn());
    }

    /** The contributions that fund it (R53). */
    public Set<String> funding() {
        return commitments().stream()
                .filter(one -> one.amount().signum() > 0)
                .map(Commitment::contribution)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As it would be if that change of it were signed and in effect, and all that was signed before. */
    AgreementNow with(NewAmendment written) {
        var change = new Amendment(agreement, Integer.MAX_VALUE, written, agreement.created);
        change.committed(new Deed(agreement.created.by(), Instant.MAX));
        var all = new ArrayList<>(amendments);
        all.add(change);
        return new AgreementNow(agreement, all, moved, LocalDate.MAX);
    }
}
