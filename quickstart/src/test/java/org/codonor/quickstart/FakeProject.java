package org.codonor.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.codonor.quickstart.tether.Tether;

/** A folder that looks like the built project, with {@link FakeApp} as every application. */
final class FakeProject {

    private FakeProject() {}

    static void make(Path root) throws IOException {
        for (String app : List.of("contributions-service", "reporting-service", "partners-service", "gateway")) {
            jar(root.resolve(app).resolve("target/quarkus-app/quarkus-run.jar"), FakeApp.class, "Main-Class");
        }
        jar(root.resolve("quickstart/target/codonor-quickstart-tether.jar"), Tether.class, "Premain-Class");
    }

    private static void jar(Path file, Class<?> type, String attribute) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name(attribute), type.getName());
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            add(jar, type);
            for (Class<?> inner : type.getDeclaredClasses()) {
                add(jar, inner);
            }
        }
    }

    private static void add(JarOutputStream jar, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (InputStream in = Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name))) {
            in.transferTo(jar);
        }
        jar.closeEntry();
    }
}
