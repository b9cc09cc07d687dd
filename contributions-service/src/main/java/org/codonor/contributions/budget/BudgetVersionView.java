package org.codonor.contributions.budget;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.contributions.budget.BudgetVersion.Reason;
import org.codonor.contributions.budget.NewBudgetVersion.NewLine;
import org.codonor.contributions.budget.NewBudgetVersion.Part;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/** A whole budget version as its readers see it. */
record BudgetVersionView(
        UUID id,
        String ref,
        String self,
        @Nullable Integer no,
        LocalDate validFrom,
        Reason reason,
        @Nullable String approvalRef,
        String total,
        Currency currency,
        List<NewLine> lines,
        List<Part> funding,
        String state,
        @Nullable Instant submittedAt,
        Caller.@Nullable Actor submittedBy,
        @Nullable Instant approvedAt,
        Caller.@Nullable Actor approvedBy,
        @Nullable String transaction,
        @Nullable String remark,
        List<String> allowedActions,
        Instant createdAt) {
    /** A version without its lines. */
    record Summary(
            UUID id,
            String ref,
            String self,
            @Nullable Integer no,
            LocalDate validFrom,
            Reason reason,
            @Nullable String approvalRef,
            String total,
            Currency currency,
            String state,
            List<String> allowedActions,
            Instant createdAt) {}

    static BudgetVersionView of(
            BudgetVersion version, List<Line> lines, Currency currency, String state, List<String> allowedActions) {
        return new BudgetVersionView(
                version.id,
                version.ref,
                version.self(),
                version.no,
                version.validFrom,
                version.reason,
                version.approvalRef,
                written(version.total, currency),
                currency,
                lines.stream().map(line -> NewLine.of(line, currency)).toList(),
                funding(lines, currency),
                state,
                version.submittedAt,
                actor(version.submittedBy),
                version.approvedAt,
                actor(version.approvedBy),
                version.transaction == null
                        ? null
                        : "/v1/programmes/" + version.programme + "/transactions/" + version.transaction,
                version.remark,
                allowedActions,
                version.createdAt);
    }

    static Summary summary(BudgetVersion version, Currency currency, String state, List<String> allowedActions) {
        return new Summary(
                version.id,
                version.ref,
                version.self(),
                version.no,
                version.validFrom,
                version.reason,
                version.approvalRef,
                written(version.total, currency),
                currency,
                state,
                allowedActions,
                version.createdAt);
    }

    private static List<Part> funding(List<Line> lines, Currency currency) {
        var sums = new TreeMap<String, BigDecimal>();
        lines.forEach(line ->
                line.funding().forEach((contribution, amount) -> sums.merge(contribution, amount, BigDecimal::add)));
        return sums.entrySet().stream()
                .map(sum -> new Part(sum.getKey(), written(sum.getValue(), currency)))
                .toList();
    }

    private static Caller.@Nullable Actor actor(@Nullable Signature signature) {
        return signature == null ? null : signature.actor();
    }

    private static String written(BigDecimal amount, Currency currency) {
        return Money.of(amount, currency).amount().toPlainString();
    }
}
