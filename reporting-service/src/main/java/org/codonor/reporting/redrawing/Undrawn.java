package org.codonor.reporting.redrawing;

import java.util.Arrays;

/** Why a PDF is not drawn anew; the drawing process says it by the number with which it ends. */
enum Undrawn {
    BROKEN(10, "The PDF cannot be drawn completely. Send a picture of the page."),
    LOCKED(11, "The PDF asks for a password. Send it without one, or a picture of the page."),
    TOO_MANY_PAGES(12, "The PDF has more than 40 pages. Send it in parts."),
    PICTURE_TOO_LARGE(13, "A picture in the PDF has more than 40 million points. Send a smaller picture of the page."),
    TOO_SLOW(14, "The PDF takes too long to draw. Send fewer pages at a time, or a picture of the page."),
    TOO_LARGE(15, "The pages of the PDF are too large as pictures. Send fewer pages at a time.");

    private final int exitCode;
    private final String text;

    Undrawn(int exitCode, String text) {
        this.exitCode = exitCode;
        this.text = text;
    }

    String text() {
        return text;
    }

    int exitCode() {
        return exitCode;
    }

    /** Whatever else ended the process, such as too little memory: the file cannot be drawn. */
    static Undrawn of(int exitCode) {
        return Arrays.stream(values())
                .filter(why -> why.exitCode == exitCode)
                .findFirst()
                .orElse(BROKEN);
    }
}
