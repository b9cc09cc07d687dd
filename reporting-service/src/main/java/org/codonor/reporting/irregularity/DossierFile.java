package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.codonor.reporting.archive.Archive;
import org.codonor.reporting.archive.ArchiveFile;
import org.codonor.reporting.irregularity.DossierResource.DossierEntry;
import org.codonor.reporting.irregularity.DossierResource.DossierView;

/** A dossier as one file that an auditor keeps, with the sums to check it. */
record DossierFile(DossierView dossier, ObjectMapper mapper) {
    private static final String HOW_TO_READ = """
            The dossier of an irregularity case, as it was on record when it was exported.

            case.json      the case: content, amounts by line, quarter and donor, steps, follow-ups, notices, days
            forms/*.txt    the reporting forms, filled in
            audit.ndjson   what was done, entry by entry, with the hashes of the audit chain of reporting-service
            reads.ndjson   who read it, in the same way

            To check that nothing was changed since:   sha256sum -c SHA256SUMS
            The hashes of the entries stand in the chains that every donor can export and verify.
            """;

    byte[] zip() {
        List<ArchiveFile> files = files();
        files.add(Archive.sums(files));
        return new Archive(dossier.one().ref(), files).zip();
    }

    private List<ArchiveFile> files() {
        List<ArchiveFile> files = new ArrayList<>();
        files.add(ArchiveFile.of("README.txt", bytes(HOW_TO_READ)));
        files.add(ArchiveFile.of("case.json", bytes(json(dossier.one(), true))));
        dossier.forms().forEach(form -> files.add(ArchiveFile.of("forms/" + form.form() + ".txt", bytes(form.text()))));
        files.add(ArchiveFile.of("audit.ndjson", lines(dossier.audit())));
        files.add(ArchiveFile.of("reads.ndjson", lines(dossier.reads())));
        return files;
    }

    private byte[] lines(Iterable<DossierEntry> entries) {
        var lines = new StringBuilder();
        entries.forEach(entry -> lines.append(json(entry, false)).append('\n'));
        return bytes(lines.toString());
    }

    private String json(Object value, boolean indented) {
        try {
            return indented
                    ? mapper.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value)
                    : mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
