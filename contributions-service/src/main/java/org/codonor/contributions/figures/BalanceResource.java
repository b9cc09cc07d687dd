package org.codonor.contributions.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** What stands where, today or as it was known at an earlier moment. */
@Path("/v1/programmes/{programme}/balances")
class BalanceResource {
    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    TotalsAt totals;

    @Inject
    Shapes shapes;

    @Inject
    Rows rows;

    record Balances(
            String programme, String currency, Instant knownAt, List<String> groupBy, List<BalanceView> items) {}

    @GET
    public Balances listBalances(
            @PathParam("programme") String code,
            @QueryParam("groupBy") @Nullable String groupBy,
            @QueryParam("knownAt") @Nullable String knownAt) {
        Programme programme = programmes.get(code);
        List<String> wanted = List.of((groupBy == null ? "contribution" : groupBy).split(","));
        Set<Dimension> grouping = grouping(wanted);
        Quarter quarter = Quarter.of(clock.today(code));
        var read = totals.read(code, quarter, Moment.at(knownAt));
        Shape shape = shapes.of(code);
        var sheet = new BalanceSheet(shape, grouping, programme.currency(), quarter);
        Map<String, BigDecimal> lacking =
                knownAt == null && BalanceSheet.isOfDonors(grouping) ? shortfalls(code) : Map.of();
        return new Balances(
                code,
                programme.currency().getCurrencyCode(),
                read.recordedAt() == null ? Instant.EPOCH : read.recordedAt(),
                wanted,
                sheet.of(read.totals(), lacking));
    }

    private Map<String, BigDecimal> shortfalls(String programme) {
        var found = new TreeMap<String, BigDecimal>();
        rows.list(
                        "select contribution, shortfall from headroom"
                                + " where programme = ? and kind = 'UNCOMMITTED' and shortfall > 0",
                        row -> Map.entry(row.getString("contribution"), row.getBigDecimal("shortfall")),
                        programme)
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private static Set<Dimension> grouping(List<String> wanted) {
        Set<Dimension> grouping = EnumSet.noneOf(Dimension.class);
        if (!wanted.equals(List.of("none"))) {
            wanted.forEach(name -> grouping.add(Dimension.of(name).orElseThrow(BalanceResource::meaningless)));
        }
        Set<Dimension> others = grouping.stream()
                .filter(dimension -> !BalanceSheet.OWNERS.contains(dimension))
                .collect(Collectors.toSet());
        boolean two = grouping.containsAll(Arrays.asList(Dimension.DONOR, Dimension.CONTRIBUTION));
        if (others.size() > 1 || (others.contains(Dimension.LINE) && two)) {
            throw meaningless();
        }
        return grouping;
    }

    private static Refused meaningless() {
        return Refused.because(CommonProblem.MALFORMED)
                .error(
                        "?groupBy",
                        "meaning",
                        "Donor and contribution with partner or agreement; or line with one; or none.");
    }
}
