package org.codonor.contributions.reference;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Currency;
import java.util.List;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ask.Agreements;
import org.codonor.contributions.ask.Agreements.Agreement;
import org.codonor.contributions.programme.Programmes;

/** What the ledger holds of one agreement. */
@Path("/internal/v1/programmes/{programme}/agreements/{agreement}/cover")
class CoverResource {
    private static final String BY_CONTRIBUTION = """
            select t.contribution, c.donor,
                sum(case when t.event = 'AGREEMENT' then case when t.to_account = 'CONTRACTED' then t.amount else -t.amount end
                         else 0 end) as committed,
                sum(case when t.to_account = 'RESERVED' then t.amount when t.from_account = 'RESERVED' then -t.amount
                         else 0 end) as reserved,
                sum(case t.event when 'PAYMENT' then t.amount when 'BANK_RETURN' then -t.amount else 0 end) as paid,
                sum(case when t.event = 'PARTNER_REFUND' or (t.event = 'RECOVERY' and t.to_account = 'LEAD') then t.amount
                         else 0 end) as refunded,
                sum(case when t.to_account = 'SPENT' then t.amount when t.from_account = 'SPENT' then -t.amount
                         else 0 end) as spent,
                sum(case when t.to_account = 'CLAIM' then t.amount when t.from_account = 'CLAIM' then -t.amount
                         else 0 end) as claimed,
                sum(case when t.to_account = 'LOSS' then t.amount when t.from_account = 'LOSS' then -t.amount
                         else 0 end) as lost,
                sum(case t.event when 'INTEREST' then t.amount else 0 end) as interest,
                sum(case when t.event <> 'EXCHANGE' then 0 when t.to_account = 'PARTNER' then t.amount else -t.amount
                         end) as exchange,
                coalesce((select h.available from headroom h where h.programme = t.programme and h.kind = 'CASH'
                          and h.contribution = t.contribution and h.agreement = '' and h.claim = ''), 0) as at_lead
            from totals t join contributions c on c.programme = t.programme and c.ref = t.contribution
            where t.programme = ? and t.agreement = ?
            group by t.programme, t.contribution, c.donor order by t.contribution
            """;
    private static final String BY_LINE = """
            select line, contribution,
                sum(case when to_account = 'CONTRACTED' then amount when from_account = 'CONTRACTED' then -amount
                         else 0 end) as committed,
                sum(case when to_account = 'SPENT' then amount when from_account = 'SPENT' then -amount
                         else 0 end) as spent
            from totals where programme = ? and agreement = ? and line <> ''
            group by line, contribution order by line, contribution
            """;

    @Inject
    Programmes programmes;

    @Inject
    Agreements agreements;

    @Inject
    Rows rows;

    @GET
    public Cover getAgreementCover(@PathParam("programme") String programme, @PathParam("agreement") String ref) {
        Currency currency = programmes.get(programme).currency();
        Agreement agreement = agreements.find(programme, ref).orElseThrow(Refused::notFound);
        List<Cover.Sums> sums = rows.list(
                BY_CONTRIBUTION,
                row -> new Cover.Sums(
                        row.getString("contribution"),
                        row.getString("donor"),
                        row.getBigDecimal("committed"),
                        row.getBigDecimal("reserved"),
                        row.getBigDecimal("paid"),
                        row.getBigDecimal("refunded"),
                        row.getBigDecimal("spent"),
                        row.getBigDecimal("claimed"),
                        row.getBigDecimal("lost"),
                        row.getBigDecimal("interest"),
                        row.getBigDecimal("exchange"),
                        row.getBigDecimal("at_lead")),
                programme,
                ref);
        List<Cover.OfLine> lines = rows.list(
                BY_LINE,
                row -> new Cover.OfLine(
                        row.getString("line"),
                        row.getString("contribution"),
                        Snapshot.wire(row.getBigDecimal("committed"), currency),
                        Snapshot.wire(row.getBigDecimal("spent"), currency)),
                programme,
                ref);
        return Cover.of(agreement, currency, sums, lines);
    }
}
