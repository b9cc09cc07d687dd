package org.codonor.reporting.redrawing;

/** Stops the drawing of a file for a reason that its sender is told. */
final class CannotDraw extends RuntimeException {
    private final Undrawn why;

    CannotDraw(Undrawn why) {
        super(why.name());
        this.why = why;
    }

    Undrawn why() {
        return why;
    }
}
