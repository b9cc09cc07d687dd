package org.codonor.partners.request;

/** What holds a request, and the rule that makes it hold. */
enum HoldKind {
    AGREEMENT_SUSPENDED("R47"),
    /** Nothing lifts that: nothing is paid any more. */
    AGREEMENT_OVER("R47"),
    CONTRIBUTION_SUSPENDED("R14"),
    OVERDUE_DUTY("R51"),
    CASE("R52"),
    /** At approval only: what is paid once may be spent. */
    NO_BASIS_REPORT("R50");

    private final String rule;

    HoldKind(String rule) {
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
