package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.rows.Rows;
import org.codonor.reporting.irregularity.CaseMoneyView.ClaimView;
import org.codonor.reporting.irregularity.CaseMoneyView.State;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.AttributionPreview;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.LedgerClaim;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of cases as the ledger has them: a copy that is read anew before a case is shown or judged, so that it can be
 * read while the ledger is silent.
 */
@ApplicationScoped
class CaseMoney {
    @Inject
    Cases cases;

    @Inject
    Ledger ledger;

    @Inject
    Reader reader;

    @Inject
    ObjectMapper mapper;

    @Inject
    Rows rows;

    /** What is needed to ask the ledger, read in a transaction of its own. */
    private record Question(
            UUID id,
            String ref,
            boolean claimed,
            List<CaseLine> lines,
            @Nullable String split,
            @Nullable String etag) {}

    /** Reads anew, outside any transaction; false when the ledger is silent and the copy may be old. */
    boolean refresh(String programme, String idOrRef) {
        Question asked = question(programme, idOrRef);
        boolean divided = refreshSplit(programme, asked);
        boolean claimed = refreshClaim(programme, asked);
        return divided && claimed;
    }

    /** Reads the claim anew, where there is one; refused (503) while nobody can tell how it stands. */
    void refreshClaimOrRefuse(String programme, String idOrRef) {
        if (!refreshClaim(programme, question(programme, idOrRef))) {
            throw Answer.unavailable();
        }
    }

    /** A case with money established ends with an outcome that says so, not as if there was nothing (R88). */
    void refuseEstablished(IrregularityCase one) {
        CaseTotals totals = totals(one);
        if (!totals.isNothing()) {
            throw cases.notReady(one)
                    .broken(
                            "R88",
                            "/amounts",
                            "established",
                            "Money is established: open and investigate it, establish what is irregular now, and close it"
                                    + " with the outcome that its amounts allow.")
                    .with("established", totals.established().toPlainString());
        }
    }

    private Question question(String programme, String idOrRef) {
        return QuarkusTransaction.requiringNew().call(() -> {
            IrregularityCase one = cases.find(programme, idOrRef);
            return new Question(
                    one.id, one.ref, one.claimed, one.content.amounts().known(), one.split, one.claimTag);
        });
    }

    private boolean refreshSplit(String programme, Question asked) {
        AttributionPreview known = read(asked.split(), AttributionPreview.class);
        if (asked.lines().isEmpty() || isOf(known, asked.lines())) {
            return true;
        }
        var question = new AttributionPreview.Question(asked.lines().stream()
                .map(line -> new AttributionPreview.Amount(
                        line.line(), line.quarter(), line.amount().amount().toPlainString()))
                .toList());
        Answer<AttributionPreview> answer = reader.ask(() -> ledger.attribution(programme, question));
        if (answer instanceof Answer.Told<AttributionPreview> told) {
            store("update irregularity_cases set split = ? where id = ?", write(told.value()), asked.id());
        }
        return !(answer instanceof Answer.Silent<AttributionPreview>);
    }

    private boolean refreshClaim(String programme, Question asked) {
        if (!asked.claimed()) {
            return true;
        }
        Answer<LedgerClaim> answer = reader.ask(() -> ledger.claim(programme, asked.ref(), asked.etag()));
        if (answer instanceof Answer.Told<LedgerClaim> told) {
            store(
                    "update irregularity_cases set claim_copy = ?, claim_tag = ? where id = ?",
                    write(told.value()),
                    told.etag(),
                    asked.id());
        }
        return !(answer instanceof Answer.Silent<LedgerClaim>);
    }

    private void store(String sql, @Nullable Object... values) {
        QuarkusTransaction.requiringNew().run(() -> rows.change(sql, values));
    }

    /** True when what is known was divided for these very amounts. */
    private static boolean isOf(@Nullable AttributionPreview known, List<CaseLine> lines) {
        return known != null
                && known.lines().size() == lines.size()
                && lines.stream()
                        .allMatch(line -> known.lines().stream()
                                .anyMatch(divided -> divided.line().equals(line.line())
                                        && divided.ofQuarter().equals(line.quarter())
                                        && sum(divided).compareTo(line.amount().amount()) == 0));
    }

    private static BigDecimal sum(AttributionPreview.Line line) {
        return line.parts().stream()
                .map(part -> new BigDecimal(part.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    CaseTotals totals(IrregularityCase one) {
        return of(one, null).map(MoneyOfCase::totals).orElse(CaseTotals.NOTHING);
    }

    /** The donors that still miss something, by what they miss. */
    List<CaseMoneyView.DonorView> byDonor(IrregularityCase one) {
        return of(one, null).map(MoneyOfCase::byDonor).orElse(List.of());
    }

    /** All of it, or what is a donor's; null when none of it is known, or none is the donor's. */
    CaseMoneyView.@Nullable Sums sums(IrregularityCase one, @Nullable String donor) {
        CaseMoneyView all = view(one, Sight.WHOLE, null);
        if (all == null || donor == null) {
            return all == null ? null : all.total();
        }
        return all.byDonor().stream()
                .filter(part -> part.donor().equals(donor))
                .map(CaseMoneyView.DonorView::amounts)
                .findFirst()
                .orElse(null);
    }

    /** As much of it as somebody sees; a donor its own. */
    @Nullable
    CaseMoneyView view(IrregularityCase one, Sight sight, @Nullable String donor) {
        MoneyOfCase money = of(one, donor).orElse(null);
        if (money == null) {
            return null;
        }
        Money suspected = one.content.amounts().suspected();
        return new CaseMoneyView(
                donor == null ? money.total(suspected == null ? null : suspected.amount()) : null,
                money.cells(),
                money.byDonor(),
                money.split() != null,
                claim(one, sight == Sight.WHOLE));
    }

    private @Nullable ClaimView claim(IrregularityCase one, boolean whole) {
        if (!one.claimed) {
            return null;
        }
        CaseClaim issued = one.claim;
        return new ClaimView(
                state(one),
                one.partner,
                issued == null ? null : issued.method(),
                issued == null ? null : issued.claimedOn(),
                issued == null ? null : issued.dueOn(),
                issued == null ? Disposition.RETURN_TO_DONORS : issued.disposition(),
                issued == null ? null : issued.decidedOn(),
                issued == null ? null : issued.decision(),
                issued == null || !whole ? null : issued.reason());
    }

    private State state(IrregularityCase one) {
        CaseTotals totals = totals(one);
        if (totals.established().signum() > 0 && totals.isSettled()) {
            return totals.writtenOff().signum() == 0 ? State.PAID : State.WRITTEN_OFF;
        }
        if (totals.recovered().signum() > 0) {
            return State.PART_PAID;
        }
        return one.claim == null ? State.DRAFT : State.ISSUED;
    }

    private Optional<MoneyOfCase> of(IrregularityCase one, @Nullable String donor) {
        LedgerClaim claim = read(one.claimCopy, LedgerClaim.class);
        AttributionPreview split = read(one.split, AttributionPreview.class);
        Money suspected = one.content.amounts().suspected();
        if (!isOf(split, one.content.amounts().known())) {
            split = null;
        }
        if (claim == null && suspected == null) {
            return Optional.empty();
        }
        Currency currency = claim == null ? suspected.currency() : Currency.getInstance(claim.currency());
        return Optional.of(new MoneyOfCase(currency, split, claim, donor));
    }

    private String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        try {
            return text == null ? null : mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
