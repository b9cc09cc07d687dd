package org.codonor.common.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** The text of a file: by its mark, by what the sender says, as UTF-8, or as older spreadsheets write it. */
record Decoded(String text, Charset charset) {
    private static final Charset OLDER = Charset.forName("windows-1252");
    private static final Map<String, Charset> MARKS = Map.of(
            "efbbbf", StandardCharsets.UTF_8, "fffe", StandardCharsets.UTF_16LE, "feff", StandardCharsets.UTF_16BE);

    /** Refused (400) when the bytes are no text in that encoding. */
    static Decoded of(byte[] bytes, @Nullable Charset said) {
        for (var mark : MARKS.entrySet()) {
            byte[] sign = HexFormat.of().parseHex(mark.getKey());
            if (bytes.length >= sign.length && Arrays.equals(sign, Arrays.copyOf(bytes, sign.length))) {
                return strictly(Arrays.copyOfRange(bytes, sign.length, bytes.length), mark.getValue());
            }
        }
        if (said != null) {
            return strictly(bytes, said);
        }
        try {
            return decoded(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return strictly(bytes, OLDER);
        }
    }

    private static Decoded strictly(byte[] bytes, Charset charset) {
        try {
            return decoded(bytes, charset);
        } catch (CharacterCodingException e) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail("The file is no text in " + charset.name()
                            + ". Save it as “CSV UTF-8”, or name its encoding"
                            + " as Content-Type: text/csv;charset=…");
        }
    }

    private static Decoded decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw Refused.because(CommonProblem.MALFORMED).detail("The file is not text.");
        }
        return new Decoded(text, charset);
    }
}
