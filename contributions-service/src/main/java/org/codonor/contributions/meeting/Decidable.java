package org.codonor.contributions.meeting;

/** What the donors decide on and another feature keeps; that feature says whether it exists. */
public interface Decidable {
    /** The kind of decisions that name such things. */
    DecisionKind kind();

    boolean exists(String programme, String ref);
}
