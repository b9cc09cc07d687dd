package org.codonor.reporting.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Pictures without what they say about camera, place, time, program and owner: only what is needed to draw them stays. */
final class Pictures {
    private static final int PNG_SIGNATURE = 8;
    private static final int PNG_FRAME = 12;
    private static final Set<String> PNG_KEPT =
            Set.of("IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "IDAT", "IEND");

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;

    private Pictures() {}

    /** Empty when it is not a whole PNG. */
    static Optional<byte[]> png(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, PNG_SIGNATURE);
        ByteBuffer in = ByteBuffer.wrap(file);
        int at = PNG_SIGNATURE;
        while (at + PNG_FRAME <= file.length) {
            int length = in.getInt(at);
            if (length < 0 || length > file.length - at - PNG_FRAME) {
                return Optional.empty();
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PNG_KEPT.contains(type)) {
                kept.write(file, at, length + PNG_FRAME);
            }
            if (type.equals("IEND")) {
                return Optional.of(kept.toByteArray());
            }
            at += length + PNG_FRAME;
        }
        return Optional.empty();
    }

    /** Empty when it is not a whole JPEG. What stands behind its end, such as a second picture, is left out. */
    static Optional<byte[]> jpeg(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(0xff);
        kept.write(SOI);
        int at = 2;
        while (at + 1 < file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            if (marker == EOI) {
                kept.write(0xff);
                kept.write(EOI);
                return Optional.of(kept.toByteArray());
            }
            int end = at + 3 < file.length ? at + 2 + ((file[at + 2] & 0xff) << 8 | (file[at + 3] & 0xff)) : 0;
            if (end < at + 4 || end > file.length) {
                return Optional.empty();
            }
            if (isNeeded(marker)) {
                kept.write(file, at, end - at);
            }
            int next = marker == SOS ? afterScan(file, end) : end;
            kept.write(file, end, next - end);
            at = next;
        }
        return Optional.empty();
    }

    /** APP14 says how the colours are coded; every other application segment and comment only tells. */
    private static boolean isNeeded(int marker) {
        return marker == APP14 || (marker != COMMENT && (marker < APP0 || marker > APP15));
    }

    /** Where the next marker stands behind coded data; a stuffed zero and restarts belong to the data. */
    private static int afterScan(byte[] file, int from) {
        int at = from;
        while (at + 1 < file.length) {
            int next = file[at + 1] & 0xff;
            if ((file[at] & 0xff) == 0xff && next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
            at++;
        }
        return file.length;
    }
}
