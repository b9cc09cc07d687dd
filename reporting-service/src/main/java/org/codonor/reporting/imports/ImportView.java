package org.codonor.reporting.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.tabular.CellError;
import org.jspecify.annotations.Nullable;

/**
 * What a file made, or would make, of a report.
 *
 * @param id absent in a preview
 * @param notice what a person should look at although nothing is wrong
 * @param sameFileAs the import by which this very file was taken over already
 */
public record ImportView(
        @Nullable UUID id,
        @Nullable String self,
        String report,
        boolean written,
        String sha256,
        @Nullable String encoding,
        @Nullable String notice,
        @Nullable String sameFileAs,
        int added,
        int changed,
        int unchanged,
        int empty,
        int refused,
        Caller.@Nullable Actor by,
        @Nullable Instant at,
        @Nullable Instant undoneAt,
        @Nullable List<FileRead.ReadRow> rows,
        @Nullable List<CellError> cells) {
    /** Of a file that was just read. */
    static ImportView of(FileRead file, String report, @Nullable UUID id, @Nullable String self) {
        return new ImportView(
                id,
                self,
                report,
                id != null,
                file.hash(),
                file.upload().encoding(),
                notice(file),
                null,
                count(file, Fate.ADDED),
                count(file, Fate.CHANGED),
                count(file, Fate.UNCHANGED),
                count(file, Fate.EMPTY),
                count(file, Fate.REFUSED),
                null,
                null,
                null,
                file.rows(),
                file.errors().all());
    }

    ImportView sameAs(@Nullable String other) {
        return new ImportView(
                id, self, report, written, sha256, encoding, notice, other, added, changed, unchanged, empty, refused,
                by, at, undoneAt, rows, cells);
    }

    private static @Nullable String notice(FileRead file) {
        return file.upload().isGuessed()
                ? "The file does not say its encoding and was read in "
                        + file.upload().encoding()
                        + ". If letters are wrong (è for č), save it as “CSV UTF-8”, or name its encoding, such as"
                        + " Content-Type: text/csv;charset=windows-1250."
                : null;
    }

    private static int count(FileRead file, Fate fate) {
        return (int) file.rows().stream().filter(row -> row.fate() == fate).count();
    }
}
