package org.codonor.common.tabular;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: by its mark, by what the sender says, as UTF-8, or as older spreadsheets write it.
 *
 * @param isGuessed whether nothing said in which encoding it is
 */
record Decoded(String text, Charset charset, boolean isGuessed) {
    private static final String REMEDY =
            "Save it as “CSV UTF-8”, or name its encoding as Content-Type: text/csv;charset=….";
    /** Hardly any text in windows-1252 has them; in windows-1250 and -1254 the same bytes are đ, ţ, ğ and ş. */
    private static final Pattern OF_OTHERS = Pattern.compile("[ÐðÞþ]");

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
            return older(bytes);
        }
    }

    private static Decoded older(byte[] bytes) {
        Decoded read = strictly(bytes, OLDER);
        if (OF_OTHERS.matcher(read.text()).find()) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail("The file is not UTF-8, and read in " + OLDER.name()
                            + " it has letters such as ð and þ: in windows-1250 they are đ and ţ, in windows-1254 ğ and ş. "
                            + REMEDY);
        }
        return new Decoded(read.text(), OLDER, true);
    }

    private static Decoded strictly(byte[] bytes, Charset charset) {
        try {
            return decoded(bytes, charset);
        } catch (CharacterCodingException e) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail("The file is no text in " + charset.name() + ". " + REMEDY);
        }
    }

    private static Decoded decoded(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw Refused.because(CommonProblem.MALFORMED)
                    .detail("The file is not text, or in UTF-16 without a mark that says so. A workbook is sent as "
                            + TableFormat.Names.XLSX + ". " + REMEDY);
        }
        return new Decoded(text, charset, false);
    }
}
