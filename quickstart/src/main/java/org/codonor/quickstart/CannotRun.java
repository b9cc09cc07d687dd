package org.codonor.quickstart;

/** The stack cannot run, or cannot go on: one clear sentence for the person who started it. */
public final class CannotRun extends RuntimeException {

    public CannotRun(String sentence) {
        super(sentence);
    }

    public CannotRun(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
