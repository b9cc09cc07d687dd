package org.codonor.reporting.casestatement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.reporting.irregularity.CaseState;
import org.jspecify.annotations.Nullable;

/** A statement as its reader sees it. */
record StatementView(
        String self,
        String quarter,
        Status status,
        LocalDate dueOn,
        boolean late,
        @Nullable LocalDate issuedOn,
        Caller.@Nullable Actor issuedBy,
        boolean nil,
        Tally.Counts counts,
        AmountsView amounts,
        List<AgedView> ageing,
        @Nullable List<CaseRowView> cases,
        List<String> allowedActions) {
    /** Whether it can still change. */
    enum Status {
        DRAFT,
        ISSUED
    }

    record AmountsView(
            Money suspected,
            int suspectedNotYetKnown,
            Money established,
            Money recovered,
            Money writtenOff,
            Money outstanding) {}

    record AgedView(Tally.Band band, int cases, Money outstanding) {}

    record CaseRowView(
            String ref,
            CaseState state,
            LocalDate reportedOn,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate restedOn,
            long ageDays,
            @Nullable Money suspected,
            Money established,
            Money recovered,
            Money writtenOff,
            Money outstanding) {}

    /** What is stored when it is issued: everything that does not depend on who reads it. */
    record Content(
            LocalDate dueOn, Tally.Counts counts, AmountsView amounts, List<AgedView> ageing, List<CaseRowView> cases) {
        static Content of(Tally tally, Currency currency, LocalDate dueOn) {
            Tally.Amounts sums = tally.amounts();
            return new Content(
                    dueOn,
                    tally.counts(),
                    new AmountsView(
                            money(sums.suspected(), currency),
                            sums.suspectedNotYetKnown(),
                            money(sums.established(), currency),
                            money(sums.recovered(), currency),
                            money(sums.writtenOff(), currency),
                            money(sums.outstanding(), currency)),
                    tally.ageing().stream()
                            .map(aged -> new AgedView(aged.band(), aged.cases(), money(aged.outstanding(), currency)))
                            .toList(),
                    tally.told().stream().map(one -> row(tally, one, currency)).toList());
        }

        private static CaseRowView row(Tally tally, CaseAt one, Currency currency) {
            return new CaseRowView(
                    one.ref(),
                    one.state(),
                    one.reportedOn(),
                    one.openedOn(),
                    one.restedOn(),
                    tally.age(one),
                    one.suspected() == null ? null : money(one.suspected(), currency),
                    money(one.established(), currency),
                    money(one.recovered(), currency),
                    money(one.writtenOff(), currency),
                    money(one.outstanding(), currency));
        }

        private static Money money(BigDecimal amount, Currency currency) {
            return Money.of(amount, currency);
        }
    }
}
