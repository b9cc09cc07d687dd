package org.codonor.quickstart;

import java.nio.file.Path;
import java.util.List;

/** How the process of an application is started. */
@FunctionalInterface
public interface Launch {

    List<String> command(App app, Path root);

    /** The packaged jar with a bounded heap, tied to the launcher, and made to start quickly rather than to last. */
    static List<String> packaged(App app, Path root) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx" + app.heapMegabytes() + "m",
                "-XX:MaxMetaspaceSize=192m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-javaagent:" + root.resolve("quickstart/target/codonor-quickstart-tether.jar"),
                "-jar",
                app.jar(root).toString());
    }

    /** One service from its sources, reloaded when they change; the others from their jars. */
    static Launch developing(String service, String mvn) {
        return (app, root) -> app.name().equals(service + "-service")
                ? List.of(mvn, "-B", "-ntp", "-f", root.toString(), "-pl", app.name(), "-am", "quarkus:dev")
                : packaged(app, root);
    }
}
