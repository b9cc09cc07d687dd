package org.codonor.common.tabular;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.codonor.common.tag.Tags;

/**
 * A file that waits on disk until it is sent: its ETag is known only when all of it is written, and it may be longer than
 * what memory should hold.
 *
 * @param content to be read once; nothing is left on disk when it is closed
 */
record Spooled(String tag, InputStream content) {
    /** What writes the file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    static Spooled of(Content content) {
        return of(Path.of(System.getProperty("java.io.tmpdir")), content);
    }

    static Spooled of(Path directory, Content content) {
        try {
            Path file = Files.createTempFile(directory, "table", null);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest))) {
                content.write(out);
            } catch (IOException | RuntimeException notWritten) {
                Files.delete(file);
                throw notWritten;
            }
            return new Spooled(
                    Tags.ofHash(digest.digest()), Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void discard() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
