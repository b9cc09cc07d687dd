package org.codonor.reporting.intake;

import java.util.Base64;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;

/** A file that was sent, without what it told about its making. */
record CleanFile(FileKind kind, byte[] bytes) {
    private static final int MOST_BYTES = 4 << 20;

    /** Refused when it is no Base64 (400), too large (413), of no kind that is taken, or cannot be cleaned (422). */
    static CleanFile of(String base64) {
        byte[] file = decoded(base64);
        if (file.length > MOST_BYTES) {
            throw Refused.because(CommonProblem.TOO_LARGE).with("limit", MOST_BYTES);
        }
        FileKind kind = FileKind.of(file)
                .orElseThrow(() -> Refused.because(ReportingProblem.FILE_NOT_TAKEN)
                        .detail("PNG, JPEG, PDF and plain text in UTF-8 are taken."));
        return kind.cleaned(file)
                .map(bytes -> new CleanFile(kind, bytes))
                .orElseThrow(
                        () -> Refused.because(ReportingProblem.FILE_NOT_TAKEN).detail("The picture is not whole."));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw Refused.because(CommonProblem.MALFORMED).error("/content", "format", "Not Base64.");
        }
    }
}
