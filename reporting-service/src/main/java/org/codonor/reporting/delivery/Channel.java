package org.codonor.reporting.delivery;

/** A way out for letters. */
public interface Channel {
    /** What the configuration calls it. */
    String name();

    /** Sends it and says by what it can be found again; throws when it did not leave. The same letter twice is one letter. */
    String deliver(Letter letter);
}
