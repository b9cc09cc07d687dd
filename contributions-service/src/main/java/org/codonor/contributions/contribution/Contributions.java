package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.money.Money;
import org.codonor.contributions.programme.Programmes;

/** Finds contributions, what has come of them, and what of them may be planned, for the other features. */
@ApplicationScoped
public class Contributions {
    @Inject
    EntityManager entities;

    @Inject
    Programmes programmes;

    /** All contributions of a programme, by reference. */
    @Transactional
    public List<Contribution> all(String programme) {
        return Contribution.list("programme = ?1 order by ref", programme);
    }

    @Transactional
    public Optional<Contribution> find(String programme, String idOrRef) {
        return Ids.looksLikeId(idOrRef)
                ? Contribution.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : Contribution.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
    }

    /** The value date of each contribution's first receipt that stands, by reference (R69). */
    @Transactional
    public Map<String, LocalDate> firstReceipts(String programme) {
        var first = new HashMap<String, LocalDate>();
        for (Tuple row : rows("""
                select c.ref as ref, min(r.value_date) as day from receipts r join contributions c on c.id = r.contribution
                where r.programme = :programme and r.reversed_by is null group by c.ref
                """, programme)) {
            first.put(row.get("ref", String.class), row.get("day", LocalDate.class));
        }
        return first;
    }

    /** What has come of each contribution and what went back, by its identifier. */
    @Transactional
    public Map<UUID, Received> received(String programme) {
        var parts = new HashMap<UUID, Map<Integer, BigDecimal>>();
        for (Tuple row : rows("""
                select r.contribution as id, p.instalment as no, sum(p.amount) as amount
                from receipts r join receipt_parts p on p.receipt = r.id
                where r.programme = :programme and r.reversed_by is null group by r.contribution, p.instalment
                """, programme)) {
            parts.computeIfAbsent(row.get("id", UUID.class), id -> new HashMap<>())
                    .put(row.get("no", Integer.class), row.get("amount", BigDecimal.class));
        }
        var received = new HashMap<UUID, Received>();
        for (Tuple row : rows("""
                select contribution as id, sum(amount) as amount, sum(booked) as booked, sum(indicative) as indicative
                from receipts
                where programme = :programme and reversed_by is null group by contribution
                """, programme)) {
            UUID id = row.get("id", UUID.class);
            received.put(
                    id,
                    new Received(
                            row.get("amount", BigDecimal.class),
                            row.get("booked", BigDecimal.class),
                            row.get("indicative", BigDecimal.class),
                            parts.getOrDefault(id, Map.of()),
                            BigDecimal.ZERO,
                            BigDecimal.ZERO));
        }
        for (Tuple row : rows("""
                select c.id as id, sum(r.amount) as amount, sum(r.booked) as booked
                from donor_refunds r join contributions c on c.programme = r.programme and c.ref = r.contribution
                where r.programme = :programme and r.reversed_by is null and r.claim_ref is null
                  and r.interest_ref is null group by c.id
                """, programme)) {
            received.computeIfPresent(
                    row.get("id", UUID.class),
                    (id, came) ->
                            came.returning(row.get("amount", BigDecimal.class), row.get("booked", BigDecimal.class)));
        }
        return received;
    }

    @Transactional
    public Received received(Contribution contribution) {
        return received(contribution.programme).getOrDefault(contribution.id, Received.NOTHING);
    }

    /**
     * What of a contribution may be planned (R25): what is booked, less what went back, and the indicative value of what
     * is still promised; of the lead donor's own, what is committed, what exchange rates did to it and what it absorbs of
     * others' losses (R18); of a pledge, nothing (R09). Changes that are signed or notified count at once, on whatever day
     * they take effect.
     */
    public Money available(Contribution contribution, Received received) {
        Currency currency = programmes.get(contribution.programme).currency();
        if (!contribution.isCommitted()) {
            return Money.zero(currency);
        }
        BigDecimal kept = received.booked().subtract(received.returnedBooked());
        if (contribution.isInternal() && contribution.state != ContributionState.SETTLED) {
            return contribution
                    .amount(LocalDate.MAX)
                    .converted(contribution.indicativeRate(), currency)
                    .plus(Money.of(kept.subtract(received.indicative()), currency))
                    .plus(Money.of(
                            absorbed(contribution.programme).getOrDefault(contribution.ref, BigDecimal.ZERO),
                            currency));
        }
        BigDecimal promised = received.outstanding(contribution.plan(LocalDate.MAX));
        return Money.of(kept, currency)
                .plus(Money.of(promised, contribution.currency()).converted(contribution.indicativeRate(), currency));
    }

    /**
     * What the lead donor carries of exchange losses (LEAD_ABSORBS, R18), by its contribution that may be planned by as
     * much more: the oldest of those that are committed, so that nothing is planned twice.
     */
    @Transactional
    public Map<String, BigDecimal> absorbed(String programme) {
        var absorbed = new HashMap<String, BigDecimal>();
        for (Tuple row : rows("""
                select ref, (select coalesce(-sum(f.difference), 0) from fx_differences f
                    join receipts r on r.id = f.receipt
                    where f.programme = :programme and f.treatment = 'LEAD_ABSORBS' and r.reversed_by is null) as amount
                from contributions where programme = :programme and internal and state = 'COMMITTED'
                order by effective_from, ref limit 1
                """, programme)) {
            absorbed.put(row.get("ref", String.class), row.get("amount", BigDecimal.class));
        }
        return absorbed;
    }

    @SuppressWarnings("unchecked") // a native query's rows
    private List<Tuple> rows(String sql, String programme) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter("programme", programme)
                .getResultList();
    }
}
