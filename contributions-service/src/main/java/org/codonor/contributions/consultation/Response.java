package org.codonor.contributions.consultation;

/** What a co-donor says to a change (domain 6.4). */
enum Response {
    NO_OBJECTION,
    CONSENT,
    COMMENTS,
    OBJECTION;

    boolean needsWords() {
        return this == COMMENTS || this == OBJECTION;
    }
}
