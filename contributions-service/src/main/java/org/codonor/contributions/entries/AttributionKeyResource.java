package org.codonor.contributions.entries;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.attribution.Keys;
import org.codonor.contributions.attribution.Keys.Kept;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** By which shares what is spent on a line in a quarter belongs to contributions. */
@Path("/v1/programmes/{programme}/attribution-keys")
class AttributionKeyResource {
    @Inject
    Programmes programmes;

    @Inject
    Keys keys;

    @Inject
    Cursors cursors;

    @Inject
    Rows rows;

    record ShareView(String contribution, String donor, String weight) {}

    record KeyView(
            String line,
            Quarter quarter,
            Basis basis,
            boolean frozen,
            @Nullable Instant frozenAt,
            String version,
            List<ShareView> shares) {}

    private record Used(String line, Quarter quarter) {}

    @GET
    public Page<KeyView> listAttributionKeys(
            @PathParam("programme") String programme,
            @QueryParam("line") @Nullable String line,
            @QueryParam("quarter") @Nullable String quarter) {
        Currency currency = programmes.get(programme).currency();
        if (line != null && quarter != null) {
            return new Page<>(
                    keys.find(programme, line, Quarter.parse(quarter)).stream()
                            .map(key -> view(programme, currency, key))
                            .toList(),
                    null);
        }
        return cursors.page(
                        (after, limit) -> used(programme, line, quarter, after, limit),
                        used -> used.line() + "/" + used.quarter())
                .map(used -> view(
                        programme,
                        currency,
                        keys.find(programme, used.line(), used.quarter()).orElseThrow()));
    }

    private List<Used> used(
            String programme, @Nullable String line, @Nullable String quarter, @Nullable String after, int limit) {
        String[] last = after == null ? new String[] {"", ""} : after.split("/");
        return rows.list(
                """
                select line, quarter from attribution_keys
                where programme = ? and (?::varchar is null or line = ?) and (?::varchar is null or quarter = ?)
                  and (line, quarter) > (?, ?)
                order by line, quarter limit ?
                """,
                row -> new Used(row.getString("line"), Rows.quarter(row, "quarter")),
                programme,
                line,
                line,
                quarter,
                quarter,
                last[0],
                last[1],
                limit);
    }

    private KeyView view(String programme, Currency currency, Kept kept) {
        return new KeyView(
                kept.line(),
                kept.quarter(),
                kept.key().basis(),
                kept.frozenAt() != null,
                kept.frozenAt(),
                "/v1/programmes/" + programme + "/budget-versions/" + ref(kept.budget()),
                kept.key().shares().stream()
                        .map(share -> new ShareView(
                                share.contribution(),
                                share.donor(),
                                share.weight()
                                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                                        .toPlainString()))
                        .toList());
    }

    private String ref(UUID budget) {
        return rows.one("select ref from budget_versions where id = ?", row -> row.getString("ref"), budget)
                .orElseThrow();
    }
}
