package org.codonor.contributions.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Event;
import org.codonor.contributions.ledger.Ledger;
import org.codonor.contributions.ledger.Move;
import org.codonor.contributions.ledger.Posting;
import org.codonor.contributions.ledger.Source;

/** What a test finds in the books: a programme of a lead donor (LD) and a co-donor (CD), money and a plan. */
@ApplicationScoped
public class Given {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final LocalDate START = LocalDate.of(2025, 1, 1);

    @Inject
    Rows rows;

    @Inject
    Changes changes;

    @Inject
    Ledger ledger;

    @Inject
    Act act;

    @Inject
    CurrentCaller current;

    /** A programme in DKK with two donors and no money. */
    @ActivateRequestContext
    public String programme() {
        String code = "T-" + NUMBER.incrementAndGet();
        rows.change(
                "insert into programmes (id, code, title, currency, time_zone, starts_on, ends_on, created_at, created_by)"
                        + " values (?, ?, 'Test', 'DKK', 'UTC', '2025-01-01', '2030-12-31', now(), 'test')",
                Ids.next(),
                code);
        donor(code, "LD", "LEAD_DONOR");
        donor(code, "CD", "CO_DONOR");
        return code;
    }

    /** A programme with a plan over three lines, of which 600 of the lead donor's and 100 of the co-donor's money have come. */
    public String planAndMoney() {
        String programme = programme();
        committed(programme, "LD", "LD-1", "1000.00");
        committed(programme, "CD", "CD-1", "500.00");
        planned(
                programme,
                "2025-10-01",
                Map.of(
                        "L1", Map.of("LD-1", "700.00", "CD-1", "125.00"),
                        "L2", Map.of("LD-1", "200.00"),
                        "X9", Map.of("LD-1", "100.00")));
        received(programme, "LD-1", "600.00", "2025-11-01");
        received(programme, "CD-1", "100.00", "2026-03-05");
        return programme;
    }

    /** What the ledger still lets happen with a contribution. */
    public BigDecimal available(String programme, String kind, String contribution) {
        return rows.one(
                        "select available from headroom where programme = ? and kind = ? and contribution = ?",
                        row -> row.getBigDecimal(1),
                        programme,
                        kind,
                        contribution)
                .orElseThrow();
    }

    /** A committed contribution: of the lead donor, its own. */
    @ActivateRequestContext
    public void committed(String programme, String donor, String ref, String amount) {
        UUID id = Ids.next();
        rows.change(
                "insert into contributions (id, programme, ref, donor, internal, amount, currency, indicative_rate,"
                        + " effective_from, available_from, available_to, state, created_at, created_by, version)"
                        + " values (?, ?, ?, ?, ?, ?, 'DKK', 1, '2025-01-01', '2025-01-01', '2030-12-31', 'COMMITTED',"
                        + " now(), 'test', 0)",
                id,
                programme,
                ref,
                donor,
                donor.equals("LD"),
                new BigDecimal(amount));
        post(
                programme,
                "CONTRIBUTION",
                id,
                List.of(Move.of(Event.CONTRIBUTION, Account.PROMISED, Account.COMMITTED_IN, ref, dkk(amount), START)));
    }

    /** A signed arrangement with a donor. */
    @ActivateRequestContext
    public void arranged(String programme, String donor, String ref, String from) {
        rows.change(
                "insert into arrangements (id, programme, ref, donor, type, effective_from, ends_on, signed_on,"
                        + " adjustments, created_at, created_by, version)"
                        + " values (?, ?, ?, ?, 'DELEGATED_COOPERATION', ?, '2030-12-31', ?, '{}', now(), 'test', 0)",
                Ids.next(),
                programme,
                ref,
                donor,
                LocalDate.parse(from),
                LocalDate.parse(from));
    }

    /** The contribution may be used only in these geographies and with these partners. */
    @ActivateRequestContext
    public void earmarked(String programme, String ref, String geo, String partner) {
        rows.change(
                "update contributions set earmark_strictness = 'HARD', earmark_geos = array[?]::text[],"
                        + " earmark_core_areas = '{}', earmark_partners = array[?]::text[], earmark_outcomes = '{}' where programme = ? and ref = ?",
                geo,
                partner,
                programme,
                ref);
    }

    /** Money has come. */
    @ActivateRequestContext
    public void received(String programme, String ref, String amount, String valueDate) {
        UUID id = Ids.next();
        LocalDate day = LocalDate.parse(valueDate);
        rows.change(
                "insert into receipts (id, programme, ref, contribution, donor, internal, value_date, amount, currency,"
                        + " rate, booked, indicative, quarter, transaction, transaction_seq, recorded_at, recorded_by, recorder_roles,"
                        + " recorder_party)"
                        + " select ?, programme, ?, id, donor, internal, ?, ?, 'DKK', 1, ?, ?, ?, id, 0, now(), 'test', '{}', 'LD'"
                        + " from contributions where programme = ? and ref = ?",
                id,
                "RC-" + id,
                day,
                new BigDecimal(amount),
                new BigDecimal(amount),
                new BigDecimal(amount),
                Quarter.of(day),
                programme,
                ref);
        post(
                programme,
                "RECEIPT",
                id,
                List.of(Move.of(Event.RECEIPT, Account.DONOR, Account.LEAD, ref, dkk(amount), day)));
    }

    /** The contribution and what came of it are in another currency than the programme's. */
    @ActivateRequestContext
    public void inCurrency(String programme, String ref, String currency, String rate) {
        rows.change(
                "update contributions set currency = ?, indicative_rate = ?, committed_at = now()"
                        + " where programme = ? and ref = ?",
                currency,
                new BigDecimal(rate),
                programme,
                ref);
        try (var owner = org.codonor.test.Database.owner();
                var change = owner.prepareStatement(
                        "update receipts set currency = ?, rate = ?"
                                + " from contributions c where c.id = receipts.contribution and c.programme = ? and c.ref = ?")) {
            change.setString(1, currency);
            change.setBigDecimal(2, new BigDecimal(rate));
            change.setString(3, programme);
            change.setString(4, ref);
            change.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The donor is to pay this much of a contribution on a day, in its own currency. */
    @ActivateRequestContext
    public void instalment(String programme, String ref, int no, String plannedOn, String amount) {
        rows.change(
                "insert into instalments (contribution, no, planned_on, amount, state)"
                        + " select id, ?, ?, ?, 'PLANNED' from contributions where programme = ? and ref = ?",
                no,
                LocalDate.parse(plannedOn),
                new BigDecimal(amount),
                programme,
                ref);
    }

    /** An approved budget version: by line, what each contribution pays; lines beginning with X are the lead donor's. */
    @ActivateRequestContext
    public void planned(String programme, String validFrom, Map<String, Map<String, String>> funding) {
        UUID id = Ids.next();
        rows.change(
                "insert into budget_versions (id, programme, ref, state, valid_from, reason, total, created_at,"
                        + " created_by, authors, version) values (?, ?, ?, 'DRAFT', ?, 'INITIAL', 0, now(), 'test', '{test}', 0)",
                id,
                programme,
                "BV-" + id,
                LocalDate.parse(validFrom));
        funding.forEach((line, parts) -> {
            rows.change(
                    "insert into budget_lines (budget, line, main_line, outcome, core_area, geo, cost_type, lead_own,"
                            + " salary, amount) values (?, ?, ?, 'O', 'CA', ?, 'DIRECT', ?, false, 0)",
                    id,
                    line,
                    line,
                    "G" + line.substring(1),
                    line.startsWith("X"));
            rows.change(
                    "insert into budget_years (budget, line, year, amount) values (?, ?, 2026, ?)",
                    id,
                    line,
                    parts.values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
            parts.forEach((contribution, amount) -> rows.change(
                    "insert into funding_plan (budget, line, contribution, amount) values (?, ?, ?, ?)",
                    id,
                    line,
                    contribution,
                    new BigDecimal(amount)));
        });
        rows.change(
                "update budget_versions set state = 'APPROVED', no = 1 + (select coalesce(max(no), 0) from"
                        + " budget_versions where programme = ?) where id = ?",
                programme,
                id);
        as(programme, () -> {
            if (act.head().openFrom() == null) {
                ledger.begin(Quarter.of(LocalDate.parse(validFrom)));
            }
            act.record(org.codonor.common.audit.Entry.of("budget", id, "BV"));
            return true;
        });
    }

    private void donor(String programme, String code, String role) {
        rows.change(
                "insert into donors (id, programme, code, name, role, currency, fiscal_year_start_month, created_at)"
                        + " values (?, ?, ?, ?, ?, 'DKK', 1, now())",
                Ids.next(),
                programme,
                code,
                code,
                role);
    }

    private void post(String programme, String kind, UUID id, List<Move> moves) {
        as(programme, () -> ledger.post(Posting.of(Source.own(kind, id, "/v1/" + kind + "/" + id), moves)));
    }

    private void as(String programme, java.util.concurrent.Callable<?> change) {
        current.actAs(Caller.system("contributions"));
        changes.run(programme, "given", change);
    }

    private static Money dkk(String amount) {
        return Money.of(amount, "DKK");
    }
}
