package org.codonor.partners.match;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.partners.agreement.Agreement;
import org.codonor.partners.match.MatchNote.Outcome;
import org.jspecify.annotations.Nullable;

/** An agreement's payments, confirmations and spending side by side, the oldest quarter first. */
record Match(String agreement, String self, String partner, String paidIn, int open, List<InQuarter> quarters) {
    /**
     * One quarter.
     *
     * @param disbursed what the lead donor paid, according to the ledger
     * @param paid the same according to the requests, in the agreement's currency
     * @param confirmed what of it arrived, in the agreement's currency
     * @param interest what the money at the partner earned, according to the ledger
     * @param exchange what it gained by exchange, below zero what it lost
     * @param spent according to accepted reports
     */
    record InQuarter(
            Quarter quarter,
            Money disbursed,
            Money paid,
            Money confirmed,
            Money interest,
            Money exchange,
            Money spent,
            boolean reported,
            List<Judged> differences) {}

    /** A difference and where it stands. */
    record Judged(
            String key,
            Difference.Kind kind,
            @Nullable String request,
            @Nullable Money amount,
            String text,
            @Nullable Quarter from,
            String state,
            @Nullable Note note) {
        boolean isOpen() {
            return state.equals("OPEN");
        }
    }

    /** What somebody said of it. */
    record Note(String text, Actor by, Instant at) {}

    static Match of(Agreement agreement, MatchRule rule, List<MatchNote> notes, Quarter from, Quarter to) {
        var quarters = new ArrayList<InQuarter>();
        List<Difference> carried = List.of();
        for (Quarter quarter = from; !quarter.isAfter(to); quarter = quarter.next()) {
            List<Difference> all = new ArrayList<>(rule.in(quarter));
            carried.stream()
                    .filter(one -> all.stream().noneMatch(other -> other.key().equals(one.key())))
                    .forEach(all::add);
            Quarter now = quarter;
            List<Judged> judged =
                    all.stream().map(one -> judged(one, now, notes)).toList();
            carried = all.stream()
                    .filter(one -> judged(one, now, notes).state().equals(Outcome.CARRIED.name()))
                    .map(one -> one.carriedFrom(now))
                    .toList();
            quarters.add(inQuarter(agreement.currency(), rule, quarter, judged));
        }
        int open = quarters.stream()
                .mapToInt(one ->
                        (int) one.differences().stream().filter(Judged::isOpen).count())
                .sum();
        return new Match(
                agreement.ref(),
                agreement.self() + "/match",
                agreement.partner(),
                agreement.currency().getCurrencyCode(),
                open,
                quarters);
    }

    private static InQuarter inQuarter(Currency paidIn, MatchRule rule, Quarter quarter, List<Judged> judged) {
        Money paid = Money.zero(paidIn);
        Money confirmed = Money.zero(paidIn);
        for (var one : rule.payments()) {
            if (one.bookedIn().equals(quarter) && !one.isReturned()) {
                paid = paid.plus(one.paidAmount());
                confirmed = one.received() == null ? confirmed : confirmed.plus(one.received());
            }
        }
        return new InQuarter(
                quarter,
                rule.money(rule.disbursed().getOrDefault(quarter, BigDecimal.ZERO)),
                paid,
                confirmed,
                rule.money(rule.interest().getOrDefault(quarter, BigDecimal.ZERO)),
                rule.money(rule.exchange().getOrDefault(quarter, BigDecimal.ZERO)),
                rule.money(rule.spent().getOrDefault(quarter, BigDecimal.ZERO)),
                rule.settled().contains(quarter),
                judged);
    }

    private static Judged judged(Difference one, Quarter quarter, List<MatchNote> notes) {
        MatchNote note = notes.stream()
                .filter(each -> each.isAbout(quarter, one))
                .findFirst()
                .orElse(null);
        return new Judged(
                one.key(),
                one.kind(),
                one.request(),
                one.amount(),
                one.text(),
                one.from(),
                note == null ? "OPEN" : note.outcome.name(),
                note == null ? null : new Note(note.text, note.written.by(), note.written.at()));
    }
}
