package org.codonor.quickstart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * How a stack is started.
 *
 * @param root the project's folder, with the packaged applications in it
 * @param folder where data and logs are kept
 * @param clients who can get a token
 * @param launch how each application is started
 * @param progress told what happens, line by line
 */
public record StackOptions(
        Path root, Path folder, Ports ports, List<Client> clients, Launch launch, Consumer<String> progress) {

    public StackOptions {
        clients = List.copyOf(clients);
    }

    /** As {@code make run} does: data kept in {@code .codonor}, the usual ports. */
    public static StackOptions usual(Path root, Map<String, String> environment, Consumer<String> progress) {
        return new StackOptions(
                root, root.resolve(".codonor"), Ports.of(environment), Clients.sample(), Launch::packaged, progress);
    }

    /** As tests do: free ports and a folder of their own. */
    public static StackOptions apart(Path root, Path folder, Consumer<String> progress) {
        return new StackOptions(root, folder, Ports.free(), Clients.sample(), Launch::packaged, progress);
    }

    /** The same, with the applications started another way. */
    public StackOptions launchedBy(Launch other) {
        return new StackOptions(root, folder, ports, clients, other, progress);
    }
}
