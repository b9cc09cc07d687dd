package org.codonor.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {
    private static final String SECRET = "Canon of Somebody 55.6761N";

    @Test
    void a_png_loses_what_it_tells_and_stays_a_picture() throws IOException {
        byte[] plain = picture("png");
        byte[] chunk = chunk("tEXt", "Author\0" + SECRET);
        byte[] told = joined(ByteBuffer.wrap(plain, 0, 33), chunk, ByteBuffer.wrap(plain, 33, plain.length - 33));

        CleanFile clean = taken(joined(ByteBuffer.wrap(told), SECRET.getBytes(StandardCharsets.UTF_8), null));

        assertThat(clean.kind()).isEqualTo(FileKind.PNG);
        assertThat(clean.bytes()).isEqualTo(plain);
    }

    @Test
    void a_jpeg_loses_segments_comments_and_what_stands_behind_it() throws IOException {
        byte[] plain = picture("jpg");
        byte[] exif = segment(0xe1, "Exif\0\0" + SECRET);
        byte[] comment = segment(0xfe, SECRET);
        byte[] told = joined(
                ByteBuffer.wrap(plain, 0, 2),
                joined(ByteBuffer.wrap(exif), comment, null),
                ByteBuffer.wrap(plain, 2, plain.length - 2));

        CleanFile clean = taken(joined(ByteBuffer.wrap(told), told, null));

        assertThat(clean.kind()).isEqualTo(FileKind.JPEG);
        assertThat(new String(clean.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain(SECRET, "Exif", "JFIF");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(clean.bytes()));
        assertThat(drawn.getWidth()).isEqualTo(40);
        assertThat(drawn.getRGB(3, 3))
                .isEqualTo(ImageIO.read(new ByteArrayInputStream(plain)).getRGB(3, 3));
    }

    @Test
    void plain_text_is_taken_as_it_is() {
        assertThat(taken("Ærø, Žabljak\r\n".getBytes(StandardCharsets.UTF_8)).kind())
                .isEqualTo(FileKind.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.4 trailer <</Info 5 0 R>>",
                "MZ\u0000\u0003",
                "\u0089PNG\r\n\u001a\n broken",
                "\u00ff\u00d8\u00ff broken",
            })
    void what_is_broken_or_something_else_is_refused(String file) {
        assertThatThrownBy(() -> taken(file.getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo("file-not-taken"));
    }

    @Test
    void a_file_of_four_megabytes_is_taken_and_one_byte_more_is_not() {
        byte[] most = "x".repeat(4 << 20).getBytes(StandardCharsets.UTF_8);

        assertThat(taken(most).bytes()).isEqualTo(most);
        assertThatThrownBy(() -> taken("x".repeat((4 << 20) + 1).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.type().status()).isEqualTo(413));
    }

    private static CleanFile taken(byte[] file) {
        return CleanFile.of(Base64.getEncoder().encodeToString(file));
    }

    static byte[] picture(String format) throws IOException {
        var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 30; i++) {
            picture.setRGB(i, i, 0x3366cc + i);
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    private static byte[] chunk(String type, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(bytes.length + 12)
                .putInt(bytes.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(bytes)
                .array();
    }

    private static byte[] segment(int marker, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(bytes.length + 4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (bytes.length + 2))
                .put(bytes)
                .array();
    }

    private static byte[] joined(ByteBuffer first, byte[] second, ByteBuffer third) {
        var all = ByteBuffer.allocate(first.remaining() + second.length + (third == null ? 0 : third.remaining()));
        all.put(first).put(second);
        if (third != null) {
            all.put(third);
        }
        return all.array();
    }
}
