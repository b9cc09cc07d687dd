package org.codonor.contributions.consultation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A consultation to open: its documents and its deadline. */
public record NewConsultation(
        List<Document> documents,
        @Nullable LocalDate deadlineOn,
        @Nullable String message) {
    /** A document by its name, where it is kept, and the hash of its bytes. */
    public record Document(String name, String reference, String sha256) {}
}
