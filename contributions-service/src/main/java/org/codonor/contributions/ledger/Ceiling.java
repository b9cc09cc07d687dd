package org.codonor.contributions.ledger;

/** What may never fall below zero, kept as a running row; the rule that it stands for is named when it refuses. */
public enum Ceiling {
    /** Money of a contribution that is free at the lead donor. */
    CASH("R54", "has less at the lead donor than this needs"),
    /** The same with what is reserved. */
    HELD("R54", "has less at the lead donor than this needs"),
    /** What of a contribution may still be contracted. */
    UNCOMMITTED("R44", "has less left to commit than this needs"),
    /** What an agreement may still be paid of a contribution. */
    UNPAID("R55", "has less left under the agreement than this needs"),
    /** What a partner still owes of a contribution under a claim. */
    CLAIM("R85", "is owed less under the claim than this takes");

    private final String rule;
    private final String says;

    Ceiling(String rule, String says) {
        this.rule = rule;
        this.says = says;
    }

    public String rule() {
        return rule;
    }

    String says() {
        return says;
    }

    /** One running row; no agreement or claim is {@code ""}. */
    public record Key(Ceiling ceiling, String contribution, String agreement, String claim) {
        Key(Ceiling ceiling, String contribution) {
            this(ceiling, contribution, "", "");
        }
    }
}
