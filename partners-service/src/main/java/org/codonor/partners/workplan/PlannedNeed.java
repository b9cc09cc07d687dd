package org.codonor.partners.workplan;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.partners.workplan.Activity.LineBudget;

/** What an agreement's approved work plans foresee for some months: each activity's budget spread evenly over its months. */
@ApplicationScoped
public class PlannedNeed {
    /** Empty unless every year of the period has an approved plan. */
    public Optional<Money> of(UUID agreement, LocalDate from, LocalDate to) {
        Optional<Money> sum = Optional.empty();
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            Optional<WorkPlan> plan = WorkPlan.of(agreement, year).stream()
                    .filter(one -> one.state == WorkPlanState.APPROVED)
                    .findFirst();
            if (plan.isEmpty()) {
                return Optional.empty();
            }
            Money part = in(plan.get(), YearMonth.from(from), YearMonth.from(to));
            sum = Optional.of(sum.map(part::plus).orElse(part));
        }
        return sum;
    }

    static Money in(WorkPlan plan, YearMonth from, YearMonth to) {
        Money sum = Money.zero(plan.currency);
        for (Activity activity : plan.activities.all()) {
            long months = 0;
            for (int month = activity.fromMonth(); month <= activity.toMonth(); month++) {
                YearMonth one = YearMonth.of(plan.year, month);
                months += one.isBefore(from) || one.isAfter(to) ? 0 : 1;
            }
            for (LineBudget part : activity.budget()) {
                sum = sum.plus(share(part.amount(), months, activity.toMonth() - activity.fromMonth() + 1L));
            }
        }
        return sum;
    }

    private static Money share(Money amount, long months, long of) {
        BigDecimal part = amount.amount()
                .multiply(BigDecimal.valueOf(months))
                .divide(BigDecimal.valueOf(of), amount.currency().getDefaultFractionDigits(), RoundingMode.HALF_EVEN);
        return Money.of(part, amount.currency());
    }
}
