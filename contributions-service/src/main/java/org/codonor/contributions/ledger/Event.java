package org.codonor.contributions.ledger;

/**
 * Why something moves. Each event runs only between its own accounts, in either direction: the other way takes it back.
 * A memo event moves promises and plans, not money.
 */
public enum Event {
    RECEIPT(false, Account.DONOR, Account.LEAD),
    RESERVATION(false, Account.LEAD, Account.RESERVED),
    RELEASE(false, Account.RESERVED, Account.LEAD),
    PAYMENT(false, Account.LEAD, Account.PARTNER, Account.RESERVED, Account.PARTNER),
    BANK_RETURN(false, Account.PARTNER, Account.LEAD),
    EXPENDITURE(false, Account.PARTNER, Account.SPENT),
    DIRECT_COST(false, Account.LEAD, Account.DIRECT_COST),
    PARTNER_REFUND(false, Account.PARTNER, Account.LEAD),
    DONOR_REFUND(false, Account.LEAD, Account.DONOR),
    INTEREST(false, Account.INCOME, Account.LEAD, Account.INCOME, Account.PARTNER),
    FEE(false, Account.LEAD, Account.FEES),
    EXCHANGE(false, Account.EXCHANGE, Account.PARTNER),
    IRREGULARITY(false, Account.SPENT, Account.CLAIM),
    RECOVERY(false, Account.CLAIM, Account.LEAD, Account.CLAIM, Account.PARTNER),
    WRITE_OFF(false, Account.CLAIM, Account.LOSS),
    /** A contribution committed or changed, and what came beyond it, at its indicative rate. */
    CONTRIBUTION(true, Account.PROMISED, Account.COMMITTED_IN, Account.PROMISED, Account.SURPLUS),
    /** An instalment planned; the other way, received or cancelled. */
    INSTALMENT(true, Account.PROMISED, Account.RECEIVABLE),
    /** R18: to EXCHANGE is a gain, from EXCHANGE a loss. */
    FX_DIFFERENCE(true, Account.PROMISED, Account.EXCHANGE),
    /** A budget version: its difference to the one before. */
    BUDGET(true, Account.UNPLANNED, Account.PLANNED),
    /** An agreement signed or amended. */
    AGREEMENT(true, Account.UNCONTRACTED, Account.CONTRACTED);

    private final boolean memo;
    private final Account one;
    private final Account other;
    private final Account secondOne;
    private final Account secondOther;

    Event(boolean memo, Account one, Account other) {
        this(memo, one, other, one, other);
    }

    Event(boolean memo, Account one, Account other, Account secondOne, Account secondOther) {
        this.memo = memo;
        this.one = one;
        this.other = other;
        this.secondOne = secondOne;
        this.secondOther = secondOther;
    }

    public boolean isMemo() {
        return memo;
    }

    /** True for what nobody may refuse because of a ceiling: it may leave it short instead (R18, R25). */
    boolean isFactFor(Ceiling ceiling) {
        return switch (this) {
            case CONTRIBUTION, FX_DIFFERENCE -> true;
            case DONOR_REFUND -> ceiling == Ceiling.UNCOMMITTED;
            default -> false;
        };
    }

    boolean runs(Account from, Account to) {
        return (from == one && to == other)
                || (from == other && to == one)
                || (from == secondOne && to == secondOther)
                || (from == secondOther && to == secondOne);
    }
}
