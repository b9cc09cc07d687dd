package org.codonor.reporting.irregularity;

import org.jspecify.annotations.Nullable;

/** A notice to be planned. */
record NewNotice(
        NoticeRecipient recipient,
        @Nullable String donor,
        @Nullable String organisation,
        NoticeKind kind,
        @Nullable NoticeAbout about,
        @Nullable Boolean alsoInitial) {
    static NewNotice toAuditor(NoticeKind kind, boolean alsoInitial) {
        return new NewNotice(
                NoticeRecipient.AUDITOR_GENERAL, null, null, kind, NoticeAbout.CASE, alsoInitial ? true : null);
    }

    static NewNotice toDonor(String donor, NoticeKind kind, NoticeAbout about) {
        return new NewNotice(NoticeRecipient.CO_DONOR, donor, null, kind, about, null);
    }
}
