package org.codonor.test.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The project's own files, for tests of what its documents say. */
final class Project {
    private Project() {}

    /** The project's folder, from whichever module the test runs in. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs").resolve("errors.md"))) {
            folder = Objects.requireNonNull(folder.getParent(), "run inside the project");
        }
        return folder;
    }
}
