package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.codonor.common.audit.Hash;
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
        Map<String, byte[]> files = files();
        files.put("SHA256SUMS", sums(files));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("README.txt", bytes(HOW_TO_READ));
        files.put("case.json", bytes(json(dossier.one(), true)));
        dossier.forms().forEach(form -> files.put("forms/" + form.form() + ".txt", bytes(form.text())));
        files.put("audit.ndjson", lines(dossier.audit()));
        files.put("reads.ndjson", lines(dossier.reads()));
        return files;
    }

    private byte[] lines(Iterable<DossierEntry> entries) {
        var lines = new StringBuilder();
        entries.forEach(entry -> lines.append(json(entry, false)).append('\n'));
        return bytes(lines.toString());
    }

    private static byte[] sums(Map<String, byte[]> files) {
        var sums = new StringBuilder();
        files.forEach((name, content) -> sums.append(Hash.hex(Hash.sha256(content)))
                .append("  ")
                .append(name)
                .append('\n'));
        return bytes(sums.toString());
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
