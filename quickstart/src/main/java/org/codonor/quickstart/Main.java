package org.codonor.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.codonor.quickstart.sample.SampleLoader;
import org.codonor.quickstart.sample.TryOut;

/** The command line that make calls from the project's folder. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        // The identity provider brings a Netty whose use of Unsafe newer JDKs warn about on the terminal.
        System.setProperty("io.netty.noUnsafe", "true");
        Map<String, String> environment = System.getenv();
        Path root = Path.of("").toAbsolutePath();
        List<String> words = List.of(args);
        try {
            switch (words.isEmpty() ? "" : words.getFirst()) {
                case "run" -> System.exit(run(usual(root, environment), words));
                case "dev" -> System.exit(run(developing(usual(root, environment), words), words));
                case "token" -> System.out.println(token(environment, words));
                case "figures" -> System.out.print(figures(environment, words));
                case "bench" -> System.out.println(bench(environment));
                default -> {
                    System.err.println(
                            "Usage: run [--fresh] | dev <service> <mvn> | token <client> | figures <quarter> <grouping> | bench");
                    System.exit(2);
                }
            }
        } catch (CannotRun e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (RuntimeException e) {
            Logger.getLogger("").log(Level.SEVERE, "unexpected", e);
            System.err.println(
                    "Codonor ends because of a mistake of its own (%s): the whole of it is in .codonor/logs/launcher.log."
                            .formatted(e));
            System.exit(1);
        }
    }

    private static String token(Map<String, String> environment, List<String> words) {
        if (words.size() < 2 || words.get(1).isBlank()) {
            throw new CannotRun("Say whose token: make token CLIENT=uk-desk.");
        }
        quiet();
        return TokenClient.fetch(Ports.of(environment).issuer(), words.get(1));
    }

    private static String figures(Map<String, String> environment, List<String> words) {
        if (words.size() < 3) {
            throw new CannotRun("Say which: make figures QUARTER=2026Q2 GROUP=donor.");
        }
        quiet();
        TryOut tryOut = TryOut.read();
        return new Figures(Ports.of(environment), tryOut)
                .csv(tryOut.figures(words.get(1)) + "?groupBy=" + words.get(2));
    }

    private static String bench(Map<String, String> environment) {
        quiet();
        TryOut tryOut = TryOut.read();
        return new Figures(Ports.of(environment), tryOut).measure(tryOut.figures());
    }

    private static StackOptions usual(Path root, Map<String, String> environment) {
        return StackOptions.usual(root, environment, line -> System.out.println("  " + line));
    }

    private static StackOptions developing(StackOptions usual, List<String> words) {
        if (words.size() < 3 || !Databases.NAMES.contains(words.get(1))) {
            throw new CannotRun(
                    "Say which service to develop: make dev SERVICE=reporting (or contributions, partners).");
        }
        return usual.launchedBy(Launch.developing(words.get(1), words.get(2)));
    }

    private static int run(StackOptions options, List<String> words) {
        if (words.contains("--fresh")) {
            forget(options);
        }
        Stack stack = new Stack(options);
        AtomicInteger exit = new AtomicInteger();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(stack, exit.get())));
        try {
            logTo(options.folder());
            stack.start();
            if (!words.contains("--no-sample")) {
                SampleLoader.load(stack, options.progress());
                System.out.println(Welcome.text(options.root(), stack.ports(), TryOut.read()));
            }
            String why = stack.awaitEnd();
            if (!why.isEmpty()) {
                throw new CannotRun(why);
            }
            return 0;
        } catch (RuntimeException e) {
            exit.set(1);
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** A person's Ctrl-C is the usual end, not a failure. */
    private static void end(Stack stack, int exit) {
        stack.close();
        Runtime.getRuntime().halt(exit);
    }

    private static void forget(StackOptions options) {
        try {
            Stack.forget(options.folder());
        } catch (IOException e) {
            throw new CannotRun("The data of the earlier run cannot be deleted: " + e.getMessage() + ".", e);
        }
    }

    /** The libraries' own log goes to a file; the terminal is for the person. */
    private static void logTo(Path folder) {
        quiet();
        try {
            java.nio.file.Files.createDirectories(folder.resolve("logs"));
            FileHandler file = new FileHandler(
                    folder.resolve("logs").resolve("launcher.log").toString());
            file.setFormatter(new SimpleFormatter());
            Logger.getLogger("").addHandler(file);
        } catch (IOException e) {
            throw new CannotRun("The log folder cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static void quiet() {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.setLevel(Level.INFO);
    }
}
