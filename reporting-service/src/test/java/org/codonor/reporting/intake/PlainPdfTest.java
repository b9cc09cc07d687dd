package org.codonor.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of PDFs is taken: pages with pictures and text, and nothing that is not known. */
class PlainPdfTest {
    private static final String PAGE =
            "BT /F1 12 Tf 72 720 Td (Three offers, one (firm) \\) .) Tj [(A) -20 <42>] TJ ET";
    private static final String TAIL = "trailer <</Size 5/Root 1 0 R>>\nstartxref\n9\n%%EOF\n";

    @Test
    void a_page_with_text_and_a_picture_is_taken_as_it_is() throws IOException {
        byte[] picture = Pictures.jpeg(FileKindTest.picture("jpg")).orElseThrow();
        byte[] pdf = pdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                stream("", bytes(PAGE)),
                stream("/Filter/FlateDecode", deflated(PAGE)),
                stream("/Type/XObject/Subtype/Image/Width 40/Height 30/Filter[/DCTDecode]", picture),
                stream("/Subtype /Image /Filter /FlateDecode", deflated("\0\1\2 <x>")));

        assertThat(PlainPdf.cleaned(pdf)).hasValue(pdf);
    }

    @Test
    void r92_a_picture_in_a_pdf_loses_what_it_tells_and_stays_a_picture() throws IOException {
        byte[] picture = FileKindTest.picture("jpg");
        byte[] exif = bytes("\u00ff\u00e1\0\u0010Exif\0\0Somebody");
        var told = new ByteArrayOutputStream();
        told.write(picture, 0, 2);
        told.write(exif);
        told.write(picture, 2, picture.length - 2);

        byte[] clean = PlainPdf.cleaned(pdf(stream("/Subtype/Image/Filter/DCTDecode", told.toByteArray())))
                .orElseThrow();

        String text = new String(clean, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("Exif", "Somebody", "JFIF");
        int from = text.indexOf("stream\n") + 7;
        assertThat(ImageIO.read(new ByteArrayInputStream(clean, from, clean.length - from))
                        .getWidth())
                .isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Type/Catalog/#4fpenAction<</S/#4aavaScript/#4aS(app.alert\\(1\\))>>>>",
                "<</#41uthor(Somebody)>>",
                "<</Type/#49nfo>>",
                "<</Type /Info>>",
                "<</Type/Sig/Name(Somebody)/Location(Somewhere)>>",
                "<</Name(Somebody)>>",
                "<</Name<53>>>",
                "<</PieceInfo 4 0 R>>",
                "<</Type/Catalog>> % Somebody",
                "<</Type/ObjStm/N 1/First 4/Length 5>>",
                "<</Type/Catalog/AA 4 0 R>>",
                "<</Prev 9>>",
                "somebody",
                "(Somebody",
                "<</Type/#4>>",
            })
    void r92_what_is_not_known_as_harmless_is_refused_however_it_is_written(String object) {
        assertThat(PlainPdf.cleaned(pdf(object))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<?xpacket begin=\"\"?><x:xmpmeta>Somebody</x:xmpmeta>",
                "BI /W 1 ID x EI",
                "/Span <</ActualText(Somebody)>> BDC",
                "% Somebody",
                "(not closed",
            })
    void r92_a_page_holds_nothing_but_what_is_drawn(String page) throws IOException {
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter/FlateDecode", deflated(page)))))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf(stream("", bytes(page))))).isEmpty();
    }

    @Test
    void a_stream_that_cannot_be_checked_simply_is_refused() throws IOException {
        byte[] page = deflated(PAGE);
        byte[] more = bytes(new String(page, StandardCharsets.ISO_8859_1) + "more");
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter/ASCIIHexDecode", bytes("41>")))))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter[/FlateDecode/DCTDecode]", page))))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter[", page)))).isEmpty();
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter/FlateDecode/Filter/DCTDecode", page))))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter/FlateDecode", more)))).isEmpty();
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter/FlateDecode", bytes("x")))))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter/DCTDecode", bytes("x")))))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf("<</Length 5 0 R>>stream\nBT ET\nendstream")))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf("<</Length 9999>>stream\nBT ET\nendstream")))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf("<<>>stream\nBT ET\nendstream"))).isEmpty();
        assertThat(PlainPdf.cleaned(pdf("stream\nBT ET\nendstream"))).isEmpty();
        assertThat(PlainPdf.cleaned(pdf("<</Length 5>>stream"))).isEmpty();
    }

    @Test
    void an_object_hidden_in_a_page_or_behind_it_is_refused() throws IOException {
        var stored = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(stored, new Deflater(Deflater.NO_COMPRESSION))) {
            out.write(bytes("(7 0 obj <</OpenAction 8 0 R>> endobj) Tj"));
        }
        assertThat(PlainPdf.cleaned(pdf(stream("/Filter/FlateDecode", stored.toByteArray()))))
                .isEmpty();
        assertThat(PlainPdf.cleaned(pdf(stream("", bytes("(7 0 %\nobj <</OpenAction 8 0 R>>) Tj")))))
                .isEmpty();
        assertThat(PlainPdf.cleaned(bytes("%PDF-1.4\n" + TAIL + "<html>"))).isEmpty();
    }

    private static byte[] pdf(String object) {
        return pdf(new Object[] {object});
    }

    private static byte[] pdf(byte[] object) {
        return pdf(new Object[] {object});
    }

    private static byte[] pdf(Object... objects) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n"));
        for (int i = 0; i < objects.length; i++) {
            out.writeBytes(bytes((i + 1) + " 0 obj"));
            out.writeBytes(objects[i] instanceof byte[] raw ? raw : bytes(objects[i].toString()));
            out.writeBytes(bytes("\nendobj\n"));
        }
        out.writeBytes(bytes("xref\n0 1\n0000000000 65535 f \n" + TAIL));
        return out.toByteArray();
    }

    private static byte[] stream(String about, byte[] data) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<<" + about + "/Length " + data.length + ">>\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(bytes("\nendstream"));
        return out.toByteArray();
    }

    private static byte[] deflated(String page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes(page));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
