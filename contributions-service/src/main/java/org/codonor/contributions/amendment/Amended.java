package org.codonor.contributions.amendment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.contributions.arrangement.Terms;
import org.codonor.contributions.contribution.NewContribution.NewEarmark;
import org.codonor.contributions.contribution.NewContribution.NewInstalment;
import org.jspecify.annotations.Nullable;

/** One thing that an amendment changes; each kind is a record of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Amended.EndDate.class, name = "END_DATE"),
    @JsonSubTypes.Type(value = Amended.OtherTerms.class, name = "TERMS"),
    @JsonSubTypes.Type(value = Amended.Amount.class, name = "AMOUNT"),
    @JsonSubTypes.Type(value = Amended.Instalments.class, name = "INSTALMENTS"),
    @JsonSubTypes.Type(value = Amended.OtherEarmark.class, name = "EARMARK"),
    @JsonSubTypes.Type(value = Amended.EarmarkLifted.class, name = "EARMARK_LIFTED"),
    @JsonSubTypes.Type(value = Amended.Availability.class, name = "AVAILABILITY")
})
sealed interface Amended {
    /** The arrangement's last day. */
    record EndDate(LocalDate endsOn) implements Amended {}

    /** Terms by their names; those that are not stated stay. */
    record OtherTerms(Terms terms) implements Amended {}

    /** Something of a contribution under the arrangement. */
    sealed interface OfContribution extends Amended {
        String contribution();
    }

    /** What is about the money that comes: of one contribution at most one of these. */
    sealed interface OfMoney extends OfContribution {
        /** The whole plan of instalments from then on; null when it follows from the amount. */
        @Nullable
        List<NewInstalment> plan();
    }

    /** What is about the use of the money: of one contribution at most one of these. */
    sealed interface OfEarmark extends OfContribution {
        /** The approved adjustment on which the donors were asked (R31g). */
        @Nullable
        String adjustment();
    }

    /**
     * R10: committed more or less.
     *
     * @param change negative for less
     */
    record Amount(
            String contribution, Money change, @Nullable List<NewInstalment> plan) implements OfMoney {}

    /** R12: the same money in other instalments. */
    record Instalments(String contribution, List<NewInstalment> plan) implements OfMoney {}

    /** R27, R28: restricted to something else. */
    record OtherEarmark(
            String contribution,
            NewEarmark earmark,
            @Nullable String adjustment) implements OfEarmark {}

    /** Restricted no more. */
    record EarmarkLifted(String contribution, @Nullable String adjustment) implements OfEarmark {}

    /** R45: the days on which it may be used. */
    record Availability(
            String contribution,
            @Nullable LocalDate availableFrom,
            @Nullable LocalDate availableTo) implements OfContribution {}
}
