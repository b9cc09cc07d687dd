package org.codonor.reporting.redrawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDFs that cannot be drawn, or are made so that drawing them does harm. */
final class HostilePdfs {
    private HostilePdfs() {}

    static byte[] pages(int pages) throws IOException {
        try (var pdf = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            return saved(pdf);
        }
    }

    static byte[] locked(String password) throws IOException {
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return saved(pdf);
        }
    }

    /** A line in a font that every reader is to have. */
    static byte[] standardFont(String line) throws IOException {
        try (var pdf = new PDDocument()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var on = new PDPageContentStream(pdf, page)) {
                on.beginText();
                on.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_BOLD), 20);
                on.newLineAtOffset(72, 700);
                on.showText(line);
                on.endText();
            }
            return saved(pdf);
        }
    }

    /** A picture that says of itself that it has so many points; there is nothing in it. */
    static byte[] picture(int width, int height, String filter) throws IOException {
        return page(
                "/Im0 Do",
                "<</Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/%s"
                        .formatted(width, height, filter),
                deflated(0));
    }

    /** A form that draws itself twice. */
    static byte[] endless() throws IOException {
        return page(
                "/Im0 Do",
                "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</Im0 5 0 R>>>>",
                bytes("/Im0 Do /Im0 Do"));
    }

    /** A page of so many megabytes of nothing. */
    static byte[] inflating(int megabytes) throws IOException {
        return page("/Im0 Do", "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Filter/FlateDecode", deflated(megabytes));
    }

    static byte[] nested(int depth) {
        return bytes("%PDF-1.4\n1 0 obj " + "[".repeat(depth) + "\ntrailer <</Root 1 0 R>>\n%%EOF");
    }

    /** One page, and an object that it draws; without a table of objects, which readers then make themselves. */
    private static byte[] page(String drawing, String dictionary, byte[] data) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("""
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R\
                /Resources<</XObject<</Im0 5 0 R>>>>>> endobj
                4 0 obj <</Length %d>> stream
                %s
                endstream endobj
                5 0 obj %s/Length %d>> stream
                """.formatted(drawing.length(), drawing, dictionary, data.length)));
        out.writeBytes(data);
        out.writeBytes(bytes("\nendstream endobj\ntrailer <</Root 1 0 R/Size 6>>\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] deflated(int megabytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }

    private static byte[] saved(PDDocument pdf) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
