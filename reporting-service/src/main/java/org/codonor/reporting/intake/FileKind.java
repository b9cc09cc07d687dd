package org.codonor.reporting.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.codonor.reporting.redrawing.RedrawnPdf;

/** What a file is by its bytes, and what is left of it when nothing in it may tell who made it. */
enum FileKind {
    PNG("png") {
        @Override
        boolean is(byte[] file) {
            return begins(file, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a);
        }

        @Override
        Optional<byte[]> cleaned(byte[] file) {
            return Pictures.png(file);
        }
    },
    JPEG("jpg") {
        @Override
        boolean is(byte[] file) {
            return begins(file, 0xff, 0xd8, 0xff);
        }

        @Override
        Optional<byte[]> cleaned(byte[] file) {
            return Pictures.jpeg(file);
        }
    },
    PDF("pdf") {
        @Override
        boolean is(byte[] file) {
            return begins(file, '%', 'P', 'D', 'F', '-');
        }

        @Override
        Optional<byte[]> cleaned(byte[] file) {
            return Optional.of(RedrawnPdf.of(file));
        }
    },
    TEXT("txt") {
        @Override
        boolean is(byte[] file) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(file))
                        .chars()
                        .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
            } catch (CharacterCodingException noText) {
                return false;
            }
        }

        @Override
        Optional<byte[]> cleaned(byte[] file) {
            return Optional.of(file);
        }
    };

    private final String suffix;

    FileKind(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    abstract boolean is(byte[] file);

    /** The file without what is told about its making; empty when it is not whole. */
    abstract Optional<byte[]> cleaned(byte[] file);

    static Optional<FileKind> of(byte[] file) {
        return Arrays.stream(values()).filter(kind -> kind.is(file)).findFirst();
    }

    private static boolean begins(byte[] file, int... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((file[i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
