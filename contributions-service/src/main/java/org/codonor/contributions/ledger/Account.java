package org.codonor.contributions.ledger;

/** Where money, or a promise of it, stands. Each account is kept per contribution. */
public enum Account {
    /** Outside: the donor itself. */
    DONOR,
    /** At the lead donor, free. */
    LEAD,
    /** At the lead donor, held for an approved payment. */
    RESERVED,
    /** At an implementing partner. */
    PARTNER,
    SPENT,
    DIRECT_COST,
    /** Outside: interest comes from here. */
    INCOME,
    FEES,
    EXCHANGE,
    /** Owed back by a partner for irregular expenditure (R87). */
    CLAIM,
    LOSS,
    /** Memo: what a donor has promised, against committed-in, receivable and R18's differences. */
    PROMISED,
    COMMITTED_IN,
    /** What came beyond what is committed: it may be planned and contracted too (R25). */
    SURPLUS,
    RECEIVABLE,
    UNPLANNED,
    PLANNED,
    UNCONTRACTED,
    CONTRACTED
}
