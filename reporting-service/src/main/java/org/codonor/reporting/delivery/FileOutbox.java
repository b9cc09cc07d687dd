package org.codonor.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Letters as files in a folder, one per letter: somebody or something else carries them on. */
@ApplicationScoped
class FileOutbox implements Channel {
    @Inject
    Addresses addresses;

    @ConfigProperty(name = "codonor.notices.outbox")
    String folder;

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String deliver(Letter letter) {
        try {
            Path box = Files.createDirectories(Path.of(folder, safe(letter.programme())));
            Path file = box.resolve(safe(letter.ref()) + ".eml");
            Path draft = Files.createTempFile(box, ".", ".part");
            Files.writeString(draft, text(letter));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return "file:" + box.getFileName() + "/" + file.getFileName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Letter letter) {
        return """
                To: %s
                Subject: %s
                Date: %s
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                """.formatted(
                        oneLine(addresses.of(letter.recipient()).orElse(letter.recipient())),
                        oneLine(letter.subject()),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(letter.at().atOffset(ZoneOffset.UTC)),
                        letter.body());
    }

    /** References have no separators; should one ever have, it leads nowhere. */
    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
