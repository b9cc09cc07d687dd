package org.codonor.reporting.redrawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;

/** A new PDF with one JPEG for each page of another, and nothing else: equal pages give equal bytes. */
final class Drawing {
    static final int MOST_BYTES = 8 << 20;

    private static final int MOST_PAGES = 40;
    private static final int DOTS_PER_INCH = 130;
    private static final int POINTS_PER_INCH = 72;
    private static final int LONGEST_SIDE = 2000;

    private Drawing() {}

    static byte[] of(byte[] file) throws IOException {
        try (PDDocument sent = Loader.loadPDF(file);
                PDDocument drawn = new PDDocument()) {
            int pages = sent.getNumberOfPages();
            if (pages < 1) {
                throw new CannotDraw(Undrawn.BROKEN);
            }
            if (pages > MOST_PAGES) {
                throw new CannotDraw(Undrawn.TOO_MANY_PAGES);
            }
            drawn.setDocumentId(0L); // the identifier of the file would be made of the time
            var renderer = new PageRenderer(sent);
            for (int no = 0; no < pages; no++) {
                var box = sent.getPage(no).getCropBox();
                float scale = Math.min(
                        (float) DOTS_PER_INCH / POINTS_PER_INCH,
                        LONGEST_SIDE / Math.max(box.getWidth(), box.getHeight()));
                BufferedImage picture = renderer.renderImage(no, scale, ImageType.RGB);
                add(drawn, picture, new PDRectangle(picture.getWidth() / scale, picture.getHeight() / scale));
            }
            return bytes(drawn);
        } catch (InvalidPasswordException locked) {
            throw new CannotDraw(Undrawn.LOCKED);
        }
    }

    private static void add(PDDocument drawn, BufferedImage picture, PDRectangle size) throws IOException {
        var page = new PDPage(size);
        drawn.addPage(page);
        PDImageXObject jpeg = JPEGFactory.createFromImage(drawn, picture, 0.6f);
        try (var on = new PDPageContentStream(drawn, page, AppendMode.OVERWRITE, true)) {
            on.drawImage(jpeg, 0, 0, size.getWidth(), size.getHeight());
        }
    }

    private static byte[] bytes(PDDocument drawn) throws IOException {
        var out = new ByteArrayOutputStream();
        drawn.save(out, CompressParameters.NO_COMPRESSION);
        if (out.size() > MOST_BYTES) {
            throw new CannotDraw(Undrawn.TOO_LARGE);
        }
        return out.toByteArray();
    }
}
