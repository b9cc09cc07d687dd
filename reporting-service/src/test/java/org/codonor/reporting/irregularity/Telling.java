package org.codonor.reporting.irregularity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody tells of a case, of which a test says only what it is about. */
final class Telling {
    private final String title;
    private @Nullable String text;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private CaseAmounts amounts = new CaseAmounts(true, null, null, null);
    private @Nullable CaseDetails details;

    private Telling(String title) {
        this.title = title;
    }

    static Telling of(String title) {
        return new Telling(title);
    }

    /** In every text of its own that there is. */
    Telling says(String words) {
        text = words;
        return this;
    }

    Telling happened(LocalDate first, @Nullable LocalDate last) {
        from = first;
        to = last;
        return this;
    }

    Telling suspects(CaseAmounts how) {
        amounts = how;
        return this;
    }

    Telling details(CaseDetails more) {
        details = more;
        return this;
    }

    CaseContent content() {
        return new CaseContent(
                title,
                text,
                CaseType.OTHER,
                null,
                null,
                null,
                null,
                text,
                text,
                from,
                to,
                null,
                null,
                text,
                amounts,
                details);
    }
}
