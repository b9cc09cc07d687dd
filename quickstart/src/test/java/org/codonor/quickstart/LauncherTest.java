package org.codonor.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher promises about ends: one clear sentence, and nothing left running. */
class LauncherTest {

    @TempDir
    private Path root;

    private Ports ports = Ports.free();

    @BeforeEach
    void project() throws IOException {
        FakeProject.make(root);
        ports = Ports.free();
    }

    @Test
    void a_killed_child_ends_the_stack_with_its_name_and_nothing_stays() throws Exception {
        Process launcher = launch();
        long gateway = childOn("gateway", launcher);

        ProcessHandle.of(gateway).orElseThrow().destroyForcibly();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("gateway ended (exit code 137)").contains("gateway.log");
        assertThat(launcher.exitValue()).isEqualTo(1);
        assertThatNothingListens();
    }

    @Test
    void a_terminated_launcher_takes_everything_with_it() throws Exception {
        Process launcher = launch();

        launcher.destroy();

        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output()).doesNotContain("ended (");
        assertThatNothingListens();
    }

    @Test
    void children_notice_a_launcher_killed_outright_and_the_next_start_stops_its_database() throws Exception {
        Process launcher = launch();

        launcher.destroyForcibly().waitFor();
        await(() -> !listens(ports.gateway()) && !listens(ports.partners()));
        assertThat(listens(ports.postgres())).as("the database outlives it").isTrue();

        Process next = launch();
        next.destroy();
        assertThat(next.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThatNothingListens();
    }

    @Test
    void a_busy_port_and_a_missing_build_are_one_sentence() throws Exception {
        StackOptions options =
                new StackOptions(root, root.resolve(".codonor"), ports, Clients.sample(), Launch::packaged, line -> {});
        try (ServerSocket busy = new ServerSocket(ports.issuer(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(busy.isBound()).isTrue();
            assertThatThrownBy(() -> Stack.start(options))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("(issuer) is used by another program");
        }

        Folders.delete(root.resolve("partners-service"));
        assertThatThrownBy(() -> Stack.start(options))
                .isInstanceOf(CannotRun.class)
                .hasMessage("partners-service is not built: run `make run`, which builds it.");
        assertThatNothingListens();
    }

    private Process launch() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.codonor.quickstart.Main",
                "run",
                "--no-sample");
        builder.directory(root.toFile());
        builder.environment().put("CODONOR_GATEWAY_PORT", Integer.toString(ports.gateway()));
        builder.environment().put("CODONOR_CONTRIBUTIONS_PORT", Integer.toString(ports.contributions()));
        builder.environment().put("CODONOR_REPORTING_PORT", Integer.toString(ports.reporting()));
        builder.environment().put("CODONOR_PARTNERS_PORT", Integer.toString(ports.partners()));
        builder.environment().put("CODONOR_POSTGRES_PORT", Integer.toString(ports.postgres()));
        builder.environment().put("CODONOR_ISSUER_PORT", Integer.toString(ports.issuer()));
        builder.redirectErrorStream(true).redirectOutput(root.resolve("out.txt").toFile());
        Process launcher = builder.start();
        await(() -> !launcher.isAlive() || output().contains("Everything is ready"));
        assertThat(launcher.isAlive()).as(output()).isTrue();
        return launcher;
    }

    private static long childOn(String app, Process launcher) {
        return launcher.descendants()
                .filter(child -> List.of(child.info().arguments().orElse(new String[0])).stream()
                        .anyMatch(argument -> argument.contains("/" + app + "/")))
                .findFirst()
                .orElseThrow()
                .pid();
    }

    private String output() {
        try {
            return Files.readString(root.resolve("out.txt"));
        } catch (IOException none) {
            return "";
        }
    }

    private void assertThatNothingListens() {
        assertThat(List.of(
                        ports.gateway(),
                        ports.contributions(),
                        ports.reporting(),
                        ports.partners(),
                        ports.postgres(),
                        ports.issuer()))
                .noneMatch(LauncherTest::listens);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException no) {
            return false;
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("gave up waiting").isLessThan(giveUp);
            Thread.sleep(50);
        }
    }
}
