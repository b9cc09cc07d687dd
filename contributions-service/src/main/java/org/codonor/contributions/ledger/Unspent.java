package org.codonor.contributions.ledger;

import org.codonor.common.money.Money;

/**
 * What of a contribution is not spent (domain 5.4): what is with the lead donor and with partners, less its share of what
 * partners are bound to pay and have not paid.
 */
public record Unspent(Money balanceLead, Money balancePartner, Money obligations) {
    public Money amount() {
        return balanceLead.plus(balancePartner).minus(obligations);
    }

    /**
     * What is to go back to the donor of a contribution that it withdrew (R15); what went back already is out of the
     * balances.
     */
    public record Proposal(
            String contribution,
            String donor,
            Money balanceLead,
            Money balancePartner,
            Money obligations,
            Money unspent,
            Money refunded) {}

    public Proposal proposal(String contribution, String donor, Money refunded) {
        return new Proposal(contribution, donor, balanceLead, balancePartner, obligations, amount(), refunded);
    }
}
