package org.codonor.reporting.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Currency;
import org.codonor.common.money.Money;
import org.codonor.common.money.Rate;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A line of a report as it is kept. */
@Embeddable
record ExpenditureLine(
        @Column(name = "line") String line,
        @Column(name = "kind") @Enumerated(EnumType.STRING) LineKind kind,
        @Column(name = "amount", precision = 20, scale = 4) BigDecimal amount,

        @Column(name = "currency", length = 3) Currency currency,
        @Column(name = "rate", precision = 18, scale = 10) BigDecimal rate,

        @Column(name = "method") @Enumerated(EnumType.STRING)
        FxMethod method,

        @Column(name = "programme_amount", precision = 20, scale = 4)
        BigDecimal programmeAmount,

        @Column(name = "programme_currency", length = 3) Currency programmeCurrency,

        @Column(name = "correction_of_quarter") @Nullable Quarter correctionOfQuarter,
        @Column(name = "note") @Nullable String note) {
    static ExpenditureLine of(NewExpenditureLine line) {
        return new ExpenditureLine(
                line.line(),
                line.kind(),
                line.amount().amount(),
                line.amount().currency(),
                line.rate().value(),
                line.method(),
                line.programmeAmount().amount(),
                line.programmeAmount().currency(),
                line.correctionOfQuarter(),
                line.comment());
    }

    NewExpenditureLine written() {
        return new NewExpenditureLine(
                line,
                kind,
                Money.of(amount, currency),
                new Rate(rate),
                method,
                Money.of(programmeAmount, programmeCurrency),
                correctionOfQuarter,
                note);
    }

    Money inProgrammeCurrency() {
        return Money.of(programmeAmount, programmeCurrency);
    }

    Quarter ofQuarter(Quarter reported) {
        return correctionOfQuarter == null ? reported : correctionOfQuarter;
    }
}
