package org.codonor.contributions.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Why a contribution changes: a kind of act, what people call it, and where it is read. */
@Embeddable
public record Cause(
        @Column(name = "cause_kind") @Enumerated(EnumType.STRING)
        Kind kind,

        @Column(name = "cause_ref") String ref,
        @Column(name = "cause_self") String self) {
    /** The acts that change a contribution. */
    public enum Kind {
        AMENDMENT,
        MEASURE,
        ARRANGEMENT,
        CALL,
        CANCELLATION,
        SETTLEMENT
    }
}
