package org.codonor.reporting.redrawing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** A bank statement as it leaves an office: one visible line in a font of its own, and a word in all other places. */
public final class TellingPdf {
    static final int LINE_Y = 700;
    static final int HIDDEN_Y = 400;

    private final PDDocument pdf = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final String word;

    private TellingPdf(String word) {
        this.word = word;
    }

    public static byte[] of(String word) {
        var telling = new TellingPdf(word);
        try (PDDocument pdf = telling.pdf) {
            pdf.addPage(telling.page);
            telling.draw();
            telling.tell();
            telling.attach();
            telling.run();
            telling.annotate();
            var out = new ByteArrayOutputStream();
            pdf.save(out); // with streams of objects
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw() throws IOException {
        var hidden = new PDOptionalContentGroup(word);
        var layers = new PDOptionalContentProperties();
        layers.addGroup(hidden);
        layers.setGroupEnabled(hidden, false);
        pdf.getDocumentCatalog().setOCProperties(layers);
        try (InputStream ttf = PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
                var on = new PDPageContentStream(pdf, page)) {
            PDType0Font font = PDType0Font.load(pdf, ttf);
            on.beginText();
            on.setFont(font, 24);
            on.newLineAtOffset(72, LINE_Y);
            on.showText("Paid twice: 180,000.00 Ærø");
            on.endText();
            on.beginMarkedContent(COSName.OC, hidden);
            on.addRect(72, HIDDEN_Y, 200, 50);
            on.fill();
            on.beginText();
            on.newLineAtOffset(72, HIDDEN_Y + 60);
            on.showText(word);
            on.endText();
            on.endMarkedContent();
        }
    }

    private void tell() throws IOException {
        var about = pdf.getDocumentInformation();
        about.setAuthor(word);
        about.setProducer(word);
        about.setCreationDate(Calendar.getInstance(TimeZone.getTimeZone("UTC")));
        pdf.getDocumentCatalog().setMetadata(new PDMetadata(pdf, stream("<x:xmpmeta>" + word + "</x:xmpmeta>")));
        page.getCOSObject().setString(COSName.getPDFName("PieceInfo"), word);
    }

    private void attach() throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile(word);
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, stream(word)));
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(word, file));
        var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
    }

    private void run() {
        pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('" + word + "')"));
    }

    private void annotate() throws IOException {
        var note = new PDAnnotationText();
        note.setContents(word);
        note.setTitlePopup(word);
        note.setRectangle(new PDRectangle(500, 100, 20, 20));
        var link = new PDAnnotationLink();
        var action = new PDActionURI();
        action.setURI("https://" + word + ".example/");
        link.setAction(action);
        link.setRectangle(new PDRectangle(72, 100, 100, 20));
        page.getAnnotations().add(note);
        page.getAnnotations().add(link);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
