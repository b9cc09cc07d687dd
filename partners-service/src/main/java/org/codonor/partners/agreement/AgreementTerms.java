package org.codonor.partners.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.jspecify.annotations.Nullable;

/** An agreement as the service that takes reports needs it; while it is unsigned, without lines. */
record AgreementTerms(
        UUID id,
        String ref,
        String self,
        AgreementState state,
        String partner,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate signedOn,
        String currency,
        String programmeCurrency,
        FxMethod fxMethod,
        String indirectRatePct,
        ReportSchedule reportSchedule,
        List<Line> lines,
        @Nullable CommitmentsFrom commitmentsFrom) {
    record Line(String line, String amount, List<Part> commitments) {}

    record Part(String contribution, String amount) {}

    static AgreementTerms of(AgreementNow now, AgreementState state) {
        Agreement agreement = now.agreement();
        return new AgreementTerms(
                agreement.id,
                agreement.ref,
                agreement.self(),
                state,
                agreement.partner,
                agreement.startsOn,
                now.endsOn(),
                state.isSigned() ? agreement.signedOn : null,
                agreement.currency,
                agreement.programmeCurrency.getCurrencyCode(),
                agreement.fxMethod,
                agreement.ratePct(),
                agreement.reportSchedule,
                state.isSigned() ? lines(now) : List.of(),
                CommitmentsFrom.of(now));
    }

    private static List<Line> lines(AgreementNow now) {
        Currency currency = now.agreement().programmeCurrency;
        var byLine = new LinkedHashMap<String, List<Commitment>>();
        now.commitments()
                .forEach(one -> byLine.computeIfAbsent(one.line(), line -> new ArrayList<>())
                        .add(one));
        return byLine.entrySet().stream()
                .map(line -> new Line(
                        line.getKey(),
                        plain(
                                line.getValue().stream()
                                        .map(Commitment::amount)
                                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                                currency),
                        line.getValue().stream()
                                .map(one -> new Part(one.contribution(), plain(one.amount(), currency)))
                                .toList()))
                .toList();
    }

    private static String plain(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount().toPlainString();
    }
}
