package org.codonor.common.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** The files inside a workbook. */
final class Parts {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MOST_PARTS = 1000;

    private Parts() {}

    /**
     * What is packed in it; refused (413) when it unpacks to more bytes than that. Read by its directory, as spreadsheets
     * do: what streams write has no sizes in front of the parts, or wrong ones.
     */
    static SequencedMap<String, byte[]> unpacked(byte[] packed, long mostBytes) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, packed);
            try (var zip = new ZipFile(file.toFile())) {
                return unpacked(zip, mostBytes);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static SequencedMap<String, byte[]> unpacked(ZipFile zip, long mostBytes) throws IOException {
        if (zip.size() > MOST_PARTS) {
            throw tooLarge(MOST_PARTS + " parts");
        }
        var parts = new LinkedHashMap<String, byte[]>();
        long left = mostBytes;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            try (InputStream content = zip.getInputStream(entry)) {
                byte[] bytes = content.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE));
                left -= bytes.length;
                if (left < 0) {
                    throw tooLarge("the bytes that may be unpacked from it");
                }
                parts.put(entry.getName(), bytes);
            }
        }
        return parts;
    }

    private static Refused tooLarge(String what) {
        return Refused.because(CommonProblem.TOO_LARGE).detail("The workbook holds more than " + what + ".");
    }

    static void pack(Map<String, byte[]> parts, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        for (var part : parts.entrySet()) {
            begin(zip, part.getKey());
            zip.write(part.getValue());
            zip.closeEntry();
        }
        zip.finish();
    }

    /** A part of which nothing says when it was written. */
    static void begin(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }
}
