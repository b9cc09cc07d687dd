package org.codonor.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A running Codonor: database, identity provider, three services and gateway. Closing it leaves nothing running. */
public final class Stack implements AutoCloseable {

    private static final long FREE_DISK_BYTES = 400_000_000L;
    private static final Duration GRACE = Duration.ofMillis(700);

    private final StackOptions options;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Object gate = new Object();
    private final Deque<CompletableFuture<? extends AutoCloseable>> parts = new ArrayDeque<>();
    private final List<Child> children = new ArrayList<>();
    private final Set<Integer> given = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private @Nullable Issuer issuer;
    private @Nullable FileLock lock;
    private volatile boolean stopping;

    public Stack(StackOptions options) {
        this.options = options;
    }

    /** A started stack, or nothing left running and a {@link CannotRun}. */
    public static Stack start(StackOptions options) {
        Stack stack = new Stack(options);
        try {
            stack.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Starting over: stops what an earlier run left behind and deletes its data. */
    public static void forget(Path folder) throws IOException {
        Postgres.stopLeftOver(folder);
        Folders.delete(folder.resolve("postgres"));
    }

    /** Starts everything and returns when the gateway and the services are ready. */
    public void start() {
        long began = System.nanoTime();
        try {
            prepare();
            Path log = options.folder().resolve("logs").resolve("postgres.log");
            var database = launch(
                    () -> Postgres.start(options.folder(), options.ports().postgres(), log));
            var identity = launch(() -> Issuer.start(options.ports().issuer(), options.clients()));
            await(database);
            say("PostgreSQL is ready on port %d (fsync is off and every local user is trusted: development only)"
                    .formatted(options.ports().postgres()));
            issuer = await(identity);
            say("Identity provider is ready on port %d (sample people, development only)"
                    .formatted(options.ports().issuer()));
            startChildren();
            say("Everything is ready after %.1f seconds".formatted((System.nanoTime() - began) / 1e9));
        } catch (IOException e) {
            throw new CannotRun("Codonor cannot start: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Stopped while starting.", e);
        }
    }

    private void prepare() throws IOException {
        for (App app : apps(Secrets.NONE)) {
            if (!Files.exists(app.jar(options.root()))) {
                throw new CannotRun("%s is not built: run `make run`, which builds it.".formatted(app.name()));
            }
        }
        Files.createDirectories(options.folder().resolve("logs"));
        if (options.folder().toFile().getUsableSpace() < FREE_DISK_BYTES) {
            throw new CannotRun("The disk of %s is nearly full: Codonor needs %d MB free there."
                    .formatted(options.folder(), FREE_DISK_BYTES / 1_000_000));
        }
        claim();
        Postgres.stopLeftOver(options.folder());
        options.ports().requireFree();
    }

    /** One stack per data folder. */
    private void claim() throws IOException {
        FileChannel channel =
                FileChannel.open(options.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new CannotRun("Codonor is already running from %s: stop that one first.".formatted(options.folder()));
        }
    }

    private void startChildren() throws IOException, InterruptedException {
        List<CompletableFuture<Void>> ready = new ArrayList<>();
        for (App app : apps(Secrets.of(options.folder()))) {
            Child child = await(launch(() -> Child.start(app, options)));
            children.add(child);
            Thread.ofVirtual().start(() -> watch(child));
            ready.add(CompletableFuture.runAsync(() -> awaitReady(child), Thread::startVirtualThread));
        }
        for (CompletableFuture<Void> one : ready) {
            await(one);
        }
    }

    private void awaitReady(Child child) {
        long began = System.nanoTime();
        try {
            child.awaitReady(http, () -> stopping || ended.isDone());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Stopped while starting.", e);
        }
        say("%s is ready on port %d (%.1f s)"
                .formatted(child.app().name(), child.app().port(), (System.nanoTime() - began) / 1e9));
    }

    /** A Ctrl-C reaches the children as well: give our own end a moment to be noticed before blaming a child. */
    private void watch(Child child) {
        try {
            child.process().waitFor();
            Thread.sleep(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!stopping) {
            ended.complete(child.obituary());
        }
    }

    /** Waits until the stack ends and says why: empty when it was closed, else the child that died. */
    public String awaitEnd() throws InterruptedException {
        try {
            return ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The gateway's address, without a path. */
    public URI base() {
        return URI.create("http://localhost:" + options.ports().gateway());
    }

    public Ports ports() {
        return options.ports();
    }

    public Path folder() {
        return options.folder();
    }

    /** Everybody who can get a token. */
    public List<Client> clients() {
        return options.clients();
    }

    public Issuer issuer() {
        if (issuer == null) {
            throw new IllegalStateException("not started");
        }
        return issuer;
    }

    /** A token of a known client, got as everybody gets one. */
    public String token(String client) {
        return TokenClient.fetch(options.ports().issuer(), client);
    }

    /** Starts one more process of an application beside the first, and returns when it is ready. */
    public Replica another(String app) {
        return another(app, Map.of());
    }

    /** One more process of an application with some settings of its own: another issuer, other neighbours. */
    public Replica another(String app, Map<String, String> settings) {
        try {
            App more = apps(Secrets.of(options.folder())).stream()
                    .filter(one -> one.name().equals(app))
                    .findFirst()
                    .orElseThrow()
                    .at(freePort(), settings);
            Child child = Child.start(more, options, app + "-" + more.port() + ".log");
            child.awaitReady(http, () -> stopping);
            return new Replica(
                    URI.create("http://localhost:" + more.port()),
                    child.process().toHandle(),
                    child);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Stopped while starting.", e);
        }
    }

    /** A free port that no process started at the same time was given. */
    private int freePort() {
        int port;
        do {
            port = Ports.free().gateway();
        } while (!given.add(port));
        return port;
    }

    /** The process of one application, for tests of what happens when it dies. */
    public ProcessHandle process(String app) {
        return children.stream()
                .filter(child -> child.app().name().equals(app))
                .findFirst()
                .orElseThrow()
                .process()
                .toHandle();
    }

    private List<App> apps(Secrets secrets) {
        return App.all(options, secrets);
    }

    private <T extends AutoCloseable> CompletableFuture<T> launch(Callable<T> start) {
        synchronized (gate) {
            if (stopping) {
                throw new CannotRun("Stopped while starting.");
            }
            CompletableFuture<T> part = new CompletableFuture<>();
            parts.push(part);
            Thread.ofPlatform().start(() -> {
                try {
                    part.complete(start.call());
                } catch (Exception e) {
                    part.completeExceptionally(e);
                }
            });
            return part;
        }
    }

    private static <T extends @Nullable Object> T await(CompletableFuture<T> part)
            throws IOException, InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException known -> throw known;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void say(String line) {
        if (!stopping) {
            options.progress().accept(line);
        }
    }

    @Override
    public void close() {
        synchronized (gate) {
            stopping = true;
        }
        children.parallelStream().forEach(Child::close);
        for (CompletableFuture<? extends AutoCloseable> part : parts) {
            closeQuietly(part);
        }
        parts.clear();
        http.shutdownNow();
        try {
            if (lock != null) {
                lock.acquiredBy().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ended.complete("");
    }

    /** A part that never came up needs no closing, and one that will not close must not keep the others open. */
    private static void closeQuietly(CompletableFuture<? extends AutoCloseable> part) {
        try {
            AutoCloseable up = part.handle((value, failure) -> value).join();
            if (up != null) {
                up.close();
            }
        } catch (CompletionException e) {
            return;
        } catch (Exception e) {
            System.err.println("While stopping: " + e.getMessage());
        }
    }
}
