package org.codonor.reporting.redrawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is left of PDFs that anybody may send, and which are refused. */
class RedrawnPdfTest {
    private static final String WORD = "Kanarifugl";
    private static final int PATIENCE = 60;

    /** For the files that are made here; what is drawn is drawn by another process. */
    @BeforeAll
    static void fonts_are_not_looked_for_on_this_machine() throws IOException {
        FontMappers.set(new OneFont());
    }

    @Test
    void r92_a_pdf_becomes_a_picture_of_each_page_and_nothing_else_of_it_is_left() throws IOException {
        byte[] sent = TellingPdf.of(WORD);

        byte[] kept = drawn(sent);

        assertThat(text(kept)).doesNotContain(WORD).doesNotContainIgnoringCase("pdfbox");
        try (PDDocument pdf = Loader.loadPDF(kept)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            assertThat(new PDFTextStripper().getText(pdf)).isBlank();
            assertThat(pdf.getDocument().getTrailer().keySet().stream().map(name -> name.getName()))
                    .containsExactlyInAnyOrder("Root", "Size", "ID");
            var keys = new TreeSet<String>();
            for (COSObjectKey object : pdf.getDocument().getXrefTable().keySet()) {
                var value = pdf.getDocument().getObjectFromPool(object).getObject();
                if (value instanceof COSDictionary dictionary) {
                    dictionary.keySet().forEach(name -> keys.add(name.getName()));
                }
                if (value instanceof COSStream stream) {
                    assertThat(new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                            .doesNotContain(WORD);
                }
            }
            assertThat(keys)
                    .isSubsetOf(
                            "Type",
                            "Version",
                            "Pages",
                            "Kids",
                            "Count",
                            "Parent",
                            "MediaBox",
                            "Resources",
                            "Contents",
                            "XObject",
                            "Subtype",
                            "Width",
                            "Height",
                            "BitsPerComponent",
                            "ColorSpace",
                            "Filter",
                            "Length");
        }
    }

    @Test
    void what_was_seen_on_the_page_is_seen_on_its_picture_and_a_hidden_layer_is_not() throws IOException {
        byte[] kept = drawn(TellingPdf.of(WORD));

        try (PDDocument pdf = Loader.loadPDF(kept)) {
            BufferedImage page = new PDFRenderer(pdf).renderImage(0);
            assertThat(dark(page, 842 - TellingPdf.LINE_Y - 20, 842 - TellingPdf.LINE_Y))
                    .isGreaterThan(300);
            assertThat(dark(page, 842 - TellingPdf.HIDDEN_Y - 90, 842 - TellingPdf.HIDDEN_Y))
                    .isZero();
        }
    }

    @Test
    void r79_equal_pages_give_equal_bytes_so_that_they_tell_no_time() throws IOException {
        byte[] first = drawn(TellingPdf.of("one"));

        assertThat(drawn(TellingPdf.of("two"))).isEqualTo(first);
    }

    @Test
    void a_font_that_is_not_in_the_file_is_replaced_and_nothing_is_written_to_the_disk() throws IOException {
        Set<String> before = written();

        byte[] kept = drawn(HostilePdfs.standardFont("Offer 1"));

        try (PDDocument pdf = Loader.loadPDF(kept)) {
            assertThat(dark(new PDFRenderer(pdf).renderImage(0), 0, 200)).isGreaterThan(50);
        }
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void a_pdf_that_only_forbids_changes_is_drawn_and_one_that_asks_for_a_password_is_refused() throws IOException {
        assertThat(text(drawn(HostilePdfs.locked("")))).startsWith("%PDF-").doesNotContain("Encrypt");
        refused(HostilePdfs.locked("secret"), Undrawn.LOCKED);
    }

    @Test
    void forty_pages_are_drawn_and_forty_one_are_refused() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(drawn(HostilePdfs.pages(40)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(40);
        }
        refused(HostilePdfs.pages(41), Undrawn.TOO_MANY_PAGES);
    }

    @Test
    void what_is_broken_or_has_a_picture_that_cannot_be_drawn_is_refused() throws IOException {
        byte[] whole = TellingPdf.of(WORD);
        refused(Arrays.copyOf(whole, whole.length / 3), Undrawn.BROKEN);
        refused("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8), Undrawn.BROKEN);
        refused(HostilePdfs.pages(0), Undrawn.BROKEN);
        refused(HostilePdfs.picture(100, 100, "JPXDecode"), Undrawn.BROKEN);
        refused(HostilePdfs.picture(100, 100, "DCTDecode"), Undrawn.BROKEN);
        refused(HostilePdfs.picture(7000, 7000, "FlateDecode"), Undrawn.PICTURE_TOO_LARGE);
    }

    /** What is meant to fill the memory, the stack or the time of whoever draws it. */
    enum Attack {
        ENDLESS,
        INFLATING,
        NESTED;

        byte[] file() throws IOException {
            return switch (this) {
                case ENDLESS -> HostilePdfs.endless();
                case INFLATING -> HostilePdfs.inflating(600);
                case NESTED -> HostilePdfs.nested(3_000_000);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_made_to_do_harm_is_refused_in_time_and_leaves_this_process_alone(Attack attack) throws IOException {
        byte[] file = attack.file();
        assertThat(file).hasSizeLessThan(4 << 20);

        long began = System.nanoTime();
        assertThatThrownBy(() -> RedrawnPdf.of(file, 4))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("file-not-taken"));
        assertThat((System.nanoTime() - began) / 1_000_000_000).isLessThan(12);
    }

    @Test
    void one_is_drawn_at_a_time_and_another_is_told_to_come_again() throws Exception {
        byte[] slow = HostilePdfs.endless();
        try (var others = Executors.newSingleThreadExecutor()) {
            Future<?> first = others.submit(() -> refused(slow, Undrawn.TOO_SLOW, 6));
            Thread.sleep(500);

            assertThatThrownBy(() -> RedrawnPdf.of(HostilePdfs.pages(1)))
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.type().status()).isEqualTo(429);
                        assertThat(refused.headers()).containsKey("Retry-After");
                    });
            first.get();
        }
        assertThat(drawn(HostilePdfs.pages(1))).isNotEmpty();
    }

    /** With more time than a reporter is let wait: machines that test are busy. */
    private static byte[] drawn(byte[] file) {
        return RedrawnPdf.of(file, PATIENCE);
    }

    private static void refused(byte[] file, Undrawn why) {
        refused(file, why, PATIENCE);
    }

    private static void refused(byte[] file, Undrawn why, int seconds) {
        assertThatThrownBy(() -> RedrawnPdf.of(file, seconds)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.type().slug()).isEqualTo("file-not-taken");
            assertThat(refused.problem("").detail()).isEqualTo(why.text());
        });
    }

    private static long dark(BufferedImage page, int fromY, int toY) {
        return IntStream.range(fromY, toY)
                .mapToLong(y -> IntStream.range(0, page.getWidth())
                        .filter(x -> (page.getRGB(x, y) & 0xff) < 100)
                        .count())
                .sum();
    }

    private static Set<String> written() throws IOException {
        var found = new TreeSet<String>();
        for (String folder :
                new String[] {System.getProperty("user.home"), System.getProperty("java.io.tmpdir"), "."}) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.map(Path::toString)
                        .filter(name -> name.matches(".*(\\.pdfbox\\.cache|imageio|\\+~JF|PDFBox|hs_err|core\\.).*"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
