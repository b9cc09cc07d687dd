package org.codonor.reporting.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.codonor.reporting.intake.PdfWords.Kind;
import org.codonor.reporting.intake.PdfWords.Word;

/**
 * A PDF that is nothing but pages with pictures and lines of text. Every word of it must be known as harmless; what is
 * not known is refused, so that nothing has to be looked for: no string and no comment stands outside the pages, no name
 * but those that draw, and in a page nothing but what is drawn.
 */
final class PlainPdf {
    private static final Set<String> NAMES = words("""
            Type Catalog Pages Page Kids Count Parent MediaBox CropBox Rotate Resources Contents Root Size
            Length Filter FlateDecode DCTDecode
            XObject Subtype Image Width Height BitsPerComponent ColorSpace DeviceRGB DeviceGray DeviceCMYK
            ImageMask SMask Mask Decode Interpolate ProcSet PDF Text ImageB ImageC
            Font Name Type1 BaseFont Encoding WinAnsiEncoding MacRomanEncoding StandardEncoding
            Helvetica Helvetica-Bold Helvetica-Oblique Helvetica-BoldOblique Times-Roman Times-Bold Times-Italic
            Times-BoldItalic Courier Courier-Bold Courier-Oblique Courier-BoldOblique Symbol ZapfDingbats""");

    /** What pages call their own pictures and fonts: F1, Im0. */
    private static final Pattern OWN_NAME = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,3}");

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]{1,20}");
    private static final Set<String> KEYWORDS = words("obj endobj xref trailer startxref R n f true false null");
    private static final Set<String> DRAWING = words("""
            b B b* B* BT c cm cs CS d Do ET f F f* g G h i j J k K l m M n q Q re rg RG s S sc SC T* Tc Td TD
            Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \"""");
    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.[0-7]");
    private static final Pattern BINARY_MARK = Pattern.compile("%[\\x80-\\xff]{4}");

    /** An object hidden in a stream, to which the table of objects could point. */
    private static final Pattern OBJECT = Pattern.compile("[0-9\0\t\n\f\r ]obj");

    private static final int MOST_INFLATED = 16 << 20;

    private final byte[] file;
    private final PdfWords words;

    private PlainPdf(byte[] file) {
        this.file = file;
        this.words = new PdfWords(file);
    }

    /** The file, its pictures without what they tell; empty when anything in it is not known as harmless. */
    static Optional<byte[]> cleaned(byte[] file) {
        var pdf = new PlainPdf(file.clone());
        return pdf.isPlain() ? Optional.of(pdf.file) : Optional.empty();
    }

    private boolean isPlain() {
        if (!HEADER.matcher(words.next().text()).matches()) {
            return false;
        }
        var object = new ArrayList<Word>();
        boolean beginning = true;
        for (Word word = words.next(); word.kind() != Kind.END; word = words.next()) {
            boolean mark = beginning && BINARY_MARK.matcher(word.text()).matches();
            boolean stream = word.is(Kind.PLAIN, "stream");
            if (!mark && !(stream ? isPlainStream(new PdfDictionary(object)) : isStructure(word))) {
                return false;
            }
            if (stream || word.is(Kind.PLAIN, "obj")) {
                object.clear();
            } else {
                object.add(word);
            }
            beginning = false;
        }
        return true;
    }

    private static boolean isStructure(Word word) {
        return switch (word.kind()) {
            case NAME -> isKnown(word);
            case PLAIN -> isNumber(word) || KEYWORDS.contains(word.text());
            case BRACKET -> true;
            case COMMENT -> word.text().equals("%%EOF");
            case STRING, BROKEN, END -> false;
        };
    }

    /** A stream behind its dictionary, which says its length and filter itself; goes on behind it. */
    private boolean isPlainStream(PdfDictionary dictionary) {
        int from = words.at() + (follows("\r\n") ? 2 : 1);
        int length = dictionary.length();
        if (!(follows("\r\n") || follows("\n")) || length < 0 || length > file.length - from) {
            return false;
        }
        words.goTo(from + length);
        byte[] data = Arrays.copyOfRange(file, from, from + length);
        return words.next().is(Kind.PLAIN, "endstream")
                && !OBJECT.matcher(new String(data, StandardCharsets.ISO_8859_1))
                        .find()
                && isHarmless(dictionary, data, from);
    }

    private boolean isHarmless(PdfDictionary dictionary, byte[] data, int from) {
        boolean image = dictionary.isOfImage();
        return switch (dictionary.filter()) {
            case "" -> image || isDrawing(data);
            case "FlateDecode" ->
                inflated(data).filter(plain -> image || isDrawing(plain)).isPresent();
            case "DCTDecode" ->
                Pictures.jpeg(data).map(clean -> put(from, data.length, clean)).isPresent();
            default -> false;
        };
    }

    /** A picture is not longer without what it tells; what is left of its place is zeros. */
    private byte[] put(int from, int length, byte[] clean) {
        Arrays.fill(file, from, from + length, (byte) 0);
        System.arraycopy(clean, 0, file, from, clean.length);
        return clean;
    }

    private static boolean isDrawing(byte[] page) {
        var drawn = new PdfWords(page);
        Word word = drawn.next();
        while (isDrawn(word)) {
            word = drawn.next();
        }
        return word.kind() == Kind.END;
    }

    private static boolean isDrawn(Word word) {
        return switch (word.kind()) {
            case NAME -> isKnown(word);
            case PLAIN -> isNumber(word) || DRAWING.contains(word.text());
            case STRING -> true;
            case BRACKET -> word.text().length() == 1;
            case COMMENT, BROKEN, END -> false;
        };
    }

    private static Optional<byte[]> inflated(byte[] data) {
        var out = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        var inflater = new Inflater();
        try {
            inflater.setInput(data);
            int read;
            while ((read = inflater.inflate(buffer)) > 0 && out.size() <= MOST_INFLATED) {
                out.write(buffer, 0, read);
            }
            boolean whole = inflater.finished() && inflater.getRemaining() == 0;
            return whole ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (DataFormatException notDeflated) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private boolean follows(String ending) {
        return new String(
                        file,
                        words.at(),
                        Math.min(ending.length(), file.length - words.at()),
                        StandardCharsets.ISO_8859_1)
                .equals(ending);
    }

    private static boolean isKnown(Word name) {
        return NAMES.contains(name.text()) || OWN_NAME.matcher(name.text()).matches();
    }

    private static boolean isNumber(Word word) {
        return NUMBER.matcher(word.text()).matches();
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
