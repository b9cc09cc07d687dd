package org.codonor.contributions.figures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

/**
 * The two-level balance of a pass-through fund (domain 5.3, R74): what is still with the lead donor and what is with
 * partners. The ledger's accounts must always agree with it.
 */
record Balance(
        BigDecimal received,
        BigDecimal interestLead,
        BigDecimal refundedByPartner,
        BigDecimal disbursed,
        BigDecimal directCost,
        BigDecimal refundedToDonor,
        BigDecimal fees,
        BigDecimal interestPartner,
        BigDecimal fxPartner,
        BigDecimal expenditure,
        BigDecimal loss) {

    /** Out of figures up to a quarter's end. */
    static Balance of(Map<Measure, BigDecimal> sums) {
        Function<Measure, BigDecimal> of = measure -> sums.getOrDefault(measure, BigDecimal.ZERO);
        return new Balance(
                of.apply(Measure.RECEIVED),
                of.apply(Measure.INTEREST_LEAD),
                of.apply(Measure.REFUNDED_BY_PARTNER),
                of.apply(Measure.DISBURSED),
                of.apply(Measure.DIRECT_COST),
                of.apply(Measure.REFUNDED_TO_DONOR),
                of.apply(Measure.FEES),
                of.apply(Measure.INTEREST_PARTNER),
                of.apply(Measure.FX_PARTNER),
                of.apply(Measure.EXPENDITURE),
                of.apply(Measure.LOSS));
    }

    BigDecimal lead() {
        return received.add(interestLead)
                .add(refundedByPartner)
                .subtract(disbursed)
                .subtract(directCost)
                .subtract(refundedToDonor)
                .subtract(fees);
    }

    BigDecimal partner() {
        return disbursed
                .subtract(refundedByPartner)
                .add(interestPartner)
                .add(fxPartner)
                .subtract(expenditure)
                .subtract(loss);
    }

    BigDecimal total() {
        return lead().add(partner());
    }
}
