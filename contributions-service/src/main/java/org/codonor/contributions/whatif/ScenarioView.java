package org.codonor.contributions.whatif;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.adjustment.Foresee.Ground;
import org.jspecify.annotations.Nullable;

/** What a scenario does to the plan in force: what loses cover, where and when, and what would have to be decided. */
record ScenarioView(
        @Nullable String title,
        LocalDate asOf,
        String budgetVersion,
        Currency currency,
        Lost lost,
        List<OfEffect> effects,
        List<OfLine> lines,
        List<OfAgreement> agreements,
        List<OfQuarter> quarters,
        @Nullable Adjustment adjustment,
        @Nullable Consultation consultation,
        List<Decision> decisions) {

    /** An amount by how far the money has gone; {@code beyond} is no longer on the plan from then on. */
    record Lost(
            Money total, Money unplanned, Money planned, Money own, Money contracted, Money atPartners, Money beyond) {}

    /** Where the money of a contribution is now. */
    record Holding(
            Money available,
            Money planned,
            Money contracted,
            Money paid,
            Money reserved,
            Money atLead,
            Money atPartners,
            Money spent) {}

    record OfEffect(
            int effect,
            NewScenario.Kind kind,
            String donor,
            String contribution,
            Quarter from,
            @Nullable Quarter until,
            String fiscalFrom,
            Money committedBefore,
            Money committedAfter,
            Money notComing,
            Money refund,
            Holding holding,
            Lost lost) {}

    record InQuarter(Quarter quarter, Money amount) {}

    record OfLine(
            String line,
            String mainLine,
            String coreArea,
            String geo,
            String contribution,
            @Nullable String agreement,
            @Nullable String partner,
            Money planned,
            Money contracted,
            Money spent,
            Money lost,
            Money lostContracted,
            Money lostAtPartners,
            Money remains,
            Quarter firstQuarter,
            List<InQuarter> quarters) {}

    record OfAgreement(
            String agreement,
            String partner,
            String contribution,
            Money contracted,
            Money paid,
            Money reserved,
            Money unpaid,
            Money atPartner,
            Money lost,
            Money lostContracted,
            Money lostAtPartner) {}

    record InMonth(String month, Money amount) {}

    record OfQuarter(String contribution, Quarter quarter, String fiscalQuarter, Money lost, List<InMonth> months) {}

    record Move(String fromLine, String contribution, Money amount) {}

    /** The adjustment that the scenario would need, or would need if others were to bridge a pause. */
    record Adjustment(
            boolean required,
            String type,
            String classification,
            List<Ground> reasons,
            Money amount,
            List<Move> moves) {}

    record Consultation(List<String> donors, int workingDays, LocalDate earliestDeadline) {}

    /** One thing to be decided or done. */
    record Decision(
            String kind,
            String rule,
            String text,
            @Nullable String donor,
            @Nullable String contribution,
            @Nullable String agreement,
            @Nullable Money amount) {}
}
