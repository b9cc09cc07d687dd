package org.codonor.contributions.figures;

import java.math.BigDecimal;

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
