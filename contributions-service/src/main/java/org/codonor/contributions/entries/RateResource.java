package org.codonor.contributions.entries;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** The exchange rates with which the ledger's amounts were made. */
@Path("/internal/v1/programmes/{programme}/rates")
class RateResource {
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String INDICATIVE = """
            select 'INDICATIVE' as kind, ref, ref as contribution, donor, effective_from as date, currency,
                   indicative_rate as rate, null as source, amount, amount * indicative_rate as booked
            from contributions
            where programme = ? and currency <> ? and committed_at <= ? and effective_from <= ?
            order by effective_from, ref
            """;

    private static final String RECEIPTS = """
            select 'RECEIPT' as kind, r.ref, c.ref as contribution, r.donor, r.value_date as date, r.currency, r.rate,
                   r.rate_source as source, r.amount, r.booked
            from receipts r
            join contributions c on c.id = r.contribution
            left join transactions back on back.id = r.reversed_by
            where r.programme = ? and r.currency <> ? and r.quarter <= ? and r.recorded_at <= ?
              and (back.id is null or back.recorded_at > ?)
            order by r.value_date, r.ref
            """;

    @Inject
    Programmes programmes;

    @Inject
    Rows rows;

    record Item(
            String kind,
            String ref,
            String self,
            String contribution,
            String donor,
            LocalDate date,
            String currency,
            String rate,
            @Nullable String source,
            String amount,
            String booked) {}

    record RateTable(String programme, String currency, List<Item> items) {}

    @GET
    public RateTable listRates(
            @PathParam("programme") String programme,
            @QueryParam("to") String to,
            @QueryParam("seq") @Nullable Long seq,
            @QueryParam("knownAt") @Nullable String knownAt) {
        Currency currency = programmes.get(programme).currency();
        Quarter last = Quarter.parse(to);
        Instant until = until(programme, seq, knownAt);
        List<Item> items = new ArrayList<>(rows.list(
                INDICATIVE,
                row -> item(programme, currency, "contributions", row),
                programme,
                currency.getCurrencyCode(),
                until,
                last.last()));
        items.addAll(rows.list(
                RECEIPTS,
                row -> item(programme, currency, "receipts", row),
                programme,
                currency.getCurrencyCode(),
                last,
                until,
                until));
        return new RateTable(programme, currency.getCurrencyCode(), items);
    }

    private Instant until(String programme, @Nullable Long seq, @Nullable String knownAt) {
        if (seq != null && knownAt != null) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .error("?seq", "alone", "A position or a moment, not both at once.");
        }
        if (seq == null) {
            return knownAt == null ? EVER : Instant.parse(knownAt);
        }
        return rows.one(
                        "select recorded_at from audit_entries where programme = ? and seq <= ? order by seq desc limit 1",
                        row -> Rows.instant(row, "recorded_at"),
                        programme,
                        seq)
                .orElse(Instant.EPOCH);
    }

    private static Item item(String programme, Currency currency, String noun, ResultSet row) throws SQLException {
        String ref = row.getString("ref");
        Currency own = Currency.getInstance(row.getString("currency"));
        return new Item(
                row.getString("kind"),
                ref,
                "/v1/programmes/" + programme + "/" + noun + "/" + ref,
                row.getString("contribution"),
                row.getString("donor"),
                row.getObject("date", LocalDate.class),
                own.getCurrencyCode(),
                row.getBigDecimal("rate").toPlainString(),
                row.getString("source"),
                written(row.getBigDecimal("amount"), own),
                written(row.getBigDecimal("booked"), currency));
    }

    private static String written(BigDecimal amount, Currency currency) {
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
