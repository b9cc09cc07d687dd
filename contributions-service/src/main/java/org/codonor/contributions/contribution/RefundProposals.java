package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.codonor.common.change.Act;
import org.codonor.common.money.Money;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Stocks;
import org.codonor.contributions.ledger.Unspent;
import org.codonor.contributions.programme.Programmes;

/** What of a contribution is to go back to its donor (R15, domain 5.4), as the ledger stands. */
@ApplicationScoped
public class RefundProposals {
    @Inject
    Stocks stocks;

    @Inject
    Contributions contributions;

    @Inject
    Programmes programmes;

    @Inject
    Rows rows;

    @Inject
    Act act;

    public Unspent.Proposal of(Contribution contribution) {
        Currency currency = programmes.get(contribution.programme()).currency();
        Money returned = Money.of(contributions.received(contribution).returnedBooked(), currency);
        return unspent(contribution).proposal(contribution.ref(), contribution.donor(), returned);
    }

    public Unspent unspent(Contribution contribution) {
        Currency currency = programmes.get(contribution.programme()).currency();
        return new Unspent(
                stock(contribution, currency, Account.LEAD, Account.RESERVED),
                stock(contribution, currency, Account.PARTNER, Account.CLAIM),
                Money.of(obligations(contribution), currency));
    }

    /** What partners reported; the newest counts. */
    void report(Contribution contribution, Money amount, LocalDate asOf, String note) {
        rows.change(
                "insert into partner_obligations (contribution, no, as_of, amount, note, recorded_at, recorded_by)"
                        + " select ?, 1 + count(*), ?, ?, ?, ?, ? from partner_obligations where contribution = ?",
                contribution.id(),
                asOf,
                amount.amount(),
                note,
                act.at(),
                act.caller().subject(),
                contribution.id());
    }

    private Money stock(Contribution contribution, Currency currency, Account... accounts) {
        return Money.of(
                stocks.of(contribution.programme(), accounts).getOrDefault(contribution.ref(), BigDecimal.ZERO),
                currency);
    }

    /** Its share of what partners are bound to pay and have not paid, as they reported last. */
    private BigDecimal obligations(Contribution contribution) {
        return rows.one(
                        "select amount from partner_obligations where contribution = ? order by no desc limit 1",
                        row -> row.getBigDecimal(1),
                        contribution.id())
                .orElse(BigDecimal.ZERO);
    }
}
