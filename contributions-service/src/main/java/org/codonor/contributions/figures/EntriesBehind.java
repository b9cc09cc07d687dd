package org.codonor.contributions.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.figures.FigureEntry.KeyUsed;
import org.codonor.contributions.figures.FigureEntry.RateUsed;
import org.codonor.contributions.figures.FigureEntry.ShareUsed;
import org.codonor.contributions.figures.FigureEntry.Source;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;
import org.jspecify.annotations.Nullable;

/** The moves behind a figure, in the order in which they were recorded: those of the totals that the figure is made of. */
@ApplicationScoped
class EntriesBehind {
    private static final String SHARES = """
            select s.line, s.quarter, s.contribution, s.donor, s.weight
            from attribution_shares s
            join (select distinct * from unnest(?::varchar[], ?::varchar[])) as k (line, quarter)
              on k.line = s.line and k.quarter = s.quarter
            where s.programme = ? order by s.line, s.quarter, s.donor, s.contribution
            """;

    @Inject
    Rows rows;

    /** The figure that is asked about. */
    record Asked(
            String programme,
            Currency currency,
            Measure measure,
            String period,
            Quarter quarter,
            Moment moment,
            long bound) {
        private String written(BigDecimal amount) {
            return amount.setScale(currency.getDefaultFractionDigits()).toPlainString();
        }
    }

    private record KeyName(String line, Quarter quarter) {}

    private record NamedShare(KeyName key, ShareUsed share) {}

    List<FigureEntry> read(Asked asked, Shape shape, List<Total> behind, @Nullable String after, int limit) {
        String[] last = after == null ? new String[] {"0", "0"} : after.split("/");
        List<FigureEntry> entries = rows.list(
                sql(asked),
                row -> entry(row, asked, shape),
                asked.programme(),
                asked.bound(),
                Long.parseLong(last[0]),
                Integer.parseInt(last[1]),
                asked.quarter(),
                texts(behind, EntriesBehind::alike),
                limit);
        return withKeys(asked, entries);
    }

    /** A move counts in the quarter of the figure: the one it is booked in, or the one it belongs to. */
    private static String sql(Asked asked) {
        return """
                select m.*, t.id, t.recorded_at, t.source_service, t.source_kind, t.source_id, t.source_ref, t.source_self,
                       c.currency as own_currency, c.indicative_rate, c.effective_from,
                       r.currency as rate_currency, r.amount as rate_amount, r.rate, r.rate_source,
                       r.value_date as rate_date
                from (select * from moves
                      where programme = ? and seq <= ? and (seq, no) > (?, ?) and %s %s ?
                        and concat_ws('|', event, from_account, to_account, contribution, agreement, line, basis) = any(?)
                      order by seq, no limit ?) m
                join transactions t on t.programme = m.programme and t.seq = m.seq
                left join contributions c on c.programme = m.programme and c.ref = m.contribution
                left join receipts r on r.programme = m.programme and r.transaction_seq = m.seq
                     and m.event in ('RECEIPT', 'FX_DIFFERENCE')
                order by m.seq, m.no
                """.formatted(
                        asked.moment().restated() ? "of_quarter" : "booked_quarter",
                        asked.period().equals("q") ? "=" : "<=");
    }

    /** What all moves of a total have in common; compared as one text, so that a page is read in order and no further. */
    private static String alike(Total total) {
        return String.join(
                "|",
                total.event().name(),
                total.from().name(),
                total.to().name(),
                total.contribution(),
                total.agreement(),
                total.line(),
                total.basis().name());
    }

    private static FigureEntry entry(ResultSet row, Asked asked, Shape shape) throws SQLException {
        var total = new Total(
                Event.valueOf(row.getString("event")),
                Account.valueOf(row.getString("from_account")),
                Account.valueOf(row.getString("to_account")),
                row.getString("contribution"),
                row.getString("agreement"),
                row.getString("line"),
                Basis.valueOf(row.getString("basis")),
                Rows.quarter(row, "booked_quarter"),
                row.getBigDecimal("amount"));
        BigDecimal sign = BigDecimal.valueOf(asked.measure().sign(shape, total));
        String partner = shape.partners().get(total.agreement());
        return new FigureEntry(
                row.getLong("seq"),
                row.getInt("no"),
                "/v1/programmes/" + asked.programme() + "/transactions/" + row.getObject("id", UUID.class),
                Rows.instant(row, "recorded_at"),
                total.event().name(),
                row.getObject("value_date", LocalDate.class),
                total.quarter(),
                Rows.quarter(row, "of_quarter"),
                total.contribution(),
                shape.donorOf().get(total.contribution()),
                orNull(total.agreement()),
                partner,
                orNull(total.line()),
                orNull(row.getString("claim")),
                total.basis().name(),
                asked.written(total.amount().multiply(sign)),
                new Source(
                        row.getString("source_service"),
                        row.getString("source_kind"),
                        row.getObject("source_id", UUID.class),
                        row.getString("source_ref"),
                        row.getString("source_self")),
                rate(row, total.event(), asked.currency()),
                null);
    }

    private static @Nullable RateUsed rate(ResultSet row, Event event, Currency programme) throws SQLException {
        String received = row.getString("rate_currency");
        if (received != null && !received.equals(programme.getCurrencyCode())) {
            return new RateUsed(
                    "RECEIPT",
                    received,
                    row.getBigDecimal("rate_amount")
                            .setScale(Currency.getInstance(received).getDefaultFractionDigits())
                            .toPlainString(),
                    row.getBigDecimal("rate").toPlainString(),
                    row.getString("rate_source"),
                    row.getObject("rate_date", LocalDate.class));
        }
        String own = row.getString("own_currency");
        boolean promised = event == Event.CONTRIBUTION || event == Event.INSTALMENT;
        return promised && own != null && !own.equals(programme.getCurrencyCode())
                ? new RateUsed(
                        "INDICATIVE",
                        own,
                        null,
                        row.getBigDecimal("indicative_rate").toPlainString(),
                        null,
                        row.getObject("effective_from", LocalDate.class))
                : null;
    }

    /** Attributed moves with the key that attributed them. */
    private List<FigureEntry> withKeys(Asked asked, List<FigureEntry> entries) {
        List<FigureEntry> attributed =
                entries.stream().filter(entry -> !entry.basis().equals("NA")).toList();
        if (attributed.isEmpty()) {
            return entries;
        }
        Map<KeyName, List<ShareUsed>> keys = new HashMap<>();
        rows.list(
                        SHARES,
                        row -> new NamedShare(
                                new KeyName(row.getString("line"), Rows.quarter(row, "quarter")),
                                new ShareUsed(
                                        row.getString("contribution"),
                                        row.getString("donor"),
                                        asked.written(row.getBigDecimal("weight")))),
                        texts(attributed, entry -> String.valueOf(entry.line())),
                        texts(attributed, entry -> entry.ofQuarter().toString()),
                        asked.programme())
                .forEach(named -> keys.computeIfAbsent(named.key(), key -> new ArrayList<>())
                        .add(named.share()));
        return entries.stream()
                .map(entry -> entry.basis().equals("NA") ? entry : withKey(asked, entry, keys))
                .toList();
    }

    private static FigureEntry withKey(Asked asked, FigureEntry entry, Map<KeyName, List<ShareUsed>> keys) {
        String line = String.valueOf(entry.line());
        return entry.withKey(new KeyUsed(
                line,
                entry.ofQuarter(),
                "/v1/programmes/" + asked.programme() + "/attribution-keys?line=" + line + "&quarter="
                        + entry.ofQuarter(),
                keys.getOrDefault(new KeyName(line, entry.ofQuarter()), List.of())));
    }

    private static <T> String[] texts(List<T> from, Function<T, String> of) {
        return from.stream().map(of).toArray(String[]::new);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
