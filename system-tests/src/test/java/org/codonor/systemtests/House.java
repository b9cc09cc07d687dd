package org.codonor.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.codonor.quickstart.Client;
import org.codonor.quickstart.Stack;
import org.codonor.quickstart.StackOptions;
import org.codonor.quickstart.sample.SampleLoader;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole of Codonor for system tests: the packaged processes on ports of their own, started once per run and ended
 * with it. A test says {@code @ExtendWith(House.InTest.class)} and takes a {@code House} as parameter.
 */
public final class House implements AutoCloseable {

    private final Stack stack;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final HttpClient direct = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private boolean sampleLoaded;

    private House(Stack stack) {
        this.stack = stack;
    }

    private static House start() {
        Path root = Path.of(System.getProperty("codonor.root", ".."))
                .toAbsolutePath()
                .normalize();
        Path folder = root.resolve("system-tests/target/stack");
        try {
            Stack.forget(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new House(Stack.start(StackOptions.apart(root, folder, System.out::println)));
    }

    /** Somebody who speaks to the gateway: a sample client, or one made known by {@link #know}. */
    public Person as(String client) {
        return new Person(stack.base(), http, () -> stack.token(client));
    }

    /** Somebody who speaks to a service itself, past the gateway, and without asking for another protocol first. */
    public Person at(URI service, String client) {
        return new Person(service, direct, () -> stack.token(client));
    }

    /** The database of a service as its owner sees it, who may do what no service may. */
    public Connection database(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(stack.ports().postgres(), service),
                service + "_owner",
                service + "_owner");
    }

    /** Somebody with a token that says whatever the test wants, signed by the right issuer. */
    public Person with(Map<String, Object> claims, Duration life) {
        String token = stack.issuer().sign(claims, life);
        return new Person(stack.base(), http, () -> token);
    }

    /** Somebody without a token. */
    public Person nobody() {
        return new Person(stack.base(), http, () -> "");
    }

    /** Somebody without a token, at the gateway or at a service itself. */
    public Person nobodyAt(URI door) {
        return new Person(door, direct, () -> "");
    }

    /** Lets more people get tokens: a programme of a test has its own. */
    public void know(List<Client> clients) {
        clients.forEach(stack.issuer()::add);
    }

    /** The sample programme is loaded, by the first test that asks for it. */
    public synchronized House sample() {
        if (!sampleLoaded) {
            SampleLoader.load(stack, System.out::println);
            sampleLoaded = true;
        }
        return this;
    }

    /** Ports, folders and processes, for tests of what happens when one dies. */
    public Stack stack() {
        return stack;
    }

    @Override
    public void close() {
        http.shutdownNow();
        direct.shutdownNow();
        stack.close();
    }

    /** Gives the one house to every test that asks for it. */
    public static final class InTest implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == House.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(House.class, type -> House.start(), House.class);
        }
    }
}
