package org.codonor.partners.request;

import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.partners.agreement.DisbursementModality;

/**
 * R49: an advance covers the need of the coming months as far as the partner has no money for it yet; arrears cover what
 * it spent and was not yet paid.
 *
 * @param unspent what the partner has of earlier payments, negative when it prefinanced; claims are no part of it (R87)
 * @param underWay what other approved requests will bring
 */
record NeedRule(DisbursementModality modality, Money need, Money unspent, Money underWay, Money otherFunds) {
    /** The most that may be asked for; below zero when the partner has more than it needs. */
    Money available() {
        Money covered = unspent.plus(underWay).plus(otherFunds);
        return modality == DisbursementModality.ARREARS ? covered.negated() : need.minus(covered);
    }

    boolean admits(Money requested) {
        return !requested.exceeds(available());
    }

    void check(Money requested) {
        if (!admits(requested)) {
            throw Refused.byRule(
                            "R49",
                            modality == DisbursementModality.ARREARS
                                    ? "The partner has not spent as much in advance."
                                    : "The partner needs less: it has unspent money or other funds.")
                    .with("available", available())
                    .with("requested", requested)
                    .with("need", need)
                    .with("unspent", unspent)
                    .with("underWay", underWay)
                    .with("otherFunds", otherFunds);
        }
    }
}
