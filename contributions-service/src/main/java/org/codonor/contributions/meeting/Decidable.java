package org.codonor.contributions.meeting;

/** What the donors decide on and another feature keeps; that feature says whether it exists. */
public interface Decidable {
    /** The kind of decisions that name such things. */
    DecisionKind kind();

    boolean exists(String programme, String ref);

    /** True when what was decided is made and cannot be unmade: such a decision is not revoked. */
    default boolean isMade(String programme, String ref) {
        return false;
    }
}
