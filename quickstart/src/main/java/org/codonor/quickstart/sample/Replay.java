package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codonor.quickstart.CannotRun;
import org.jspecify.annotations.Nullable;

/**
 * One day after the other of the programme's life, each act done once: what is already there is left alone, so a
 * replay that was cut off goes on where it stopped.
 */
final class Replay {

    private static final Set<String> UNDER_WAY = Set.of(
            "SIGNING",
            "APPROVING",
            "PAYING",
            "CANCELLING",
            "REVERSING",
            "REFUNDING",
            "ACCEPTING",
            "CLOSING",
            "ESTABLISHING",
            "WRITING_OFF");
    private static final int LOOKS_MAX = 40;
    private static final int READS_MAX = 5;
    private static final int CHANGED = 412;

    private final Api api;
    private final Clocks clocks;
    private final URI base;
    private final String root;
    private LocalDate day = LocalDate.MIN;
    private int acts;
    private boolean looking;

    Replay(Api api, Clocks clocks, URI base, String programme) {
        this.api = api;
        this.clocks = clocks;
        this.base = base;
        this.root = "/v1/programmes/" + programme;
    }

    /** How many changes were really made. */
    int acts() {
        return acts;
    }

    /** Turns to a day; the clocks follow when something is done on it. */
    void on(LocalDate next) {
        day = next;
    }

    /** Whether a step was taken already: looks, and changes nothing. */
    boolean isDone(Step step) {
        looking = true;
        try {
            step.deed().run();
            return true;
        } catch (NotDone missing) {
            return false;
        } finally {
            looking = false;
        }
    }

    /** The path of something in the programme. */
    String at(String path) {
        return path.isEmpty() ? root : root + "/" + path;
    }

    /** Creates what is not there yet under its own address. */
    void create(String person, String collection, String ref, JsonNode body) {
        if (api.get(person, address(at(collection + "/" + ref))).status() == 404) {
            post(person, collection, ref, body);
        }
    }

    /** Creates what has no address under its own collection; whether it is there is asked before. */
    void post(String person, String collection, String ref, JsonNode body) {
        change(person, at(collection), body, key(collection, ref, "create"));
    }

    /**
     * Adds to a list that has nothing yet, as {@code seer} sees it; without a key, for whoever adds may be nobody known.
     * Gives what was answered, if it was added now.
     */
    Optional<JsonNode> unless(String seer, String collection, String person, JsonNode body) {
        return items(seer, collection).isEmpty()
                ? Optional.of(change(person, at(collection), body, Map.of()).body())
                : Optional.empty();
    }

    /** Sends what can be sent any number of times, without a key. */
    void say(String person, String path, JsonNode body) {
        change(person, at(path), body, Map.of());
    }

    /** Creates the programme itself. */
    void programme(String person, JsonNode body) {
        if (api.get(person, address(root)).status() == 404) {
            change(person, "/v1/programmes", body, key("programme", "", "create"));
        }
    }

    boolean isThere(String person, String path) {
        return api.get(person, address(at(path))).good();
    }

    /** The first page of a list, which for a sample is all of it. */
    JsonNode items(String person, String path) {
        Api.Answer answer = api.get(person, address(at(path)));
        if (!answer.good()) {
            throw refused(person, "GET", at(path), answer);
        }
        return answer.body().path("items");
    }

    /** Does a verb where the thing is still in {@code before}; in any other state it was done already. */
    void verb(String person, String path, String verb, Set<String> before, @Nullable JsonNode body) {
        if (!looking) {
            // Before the reading: what follows from the day, such as being overdue, is part of what was read.
            clocks.moveTo(day);
        }
        Api.Answer now = api.get(person, address(at(path)));
        if (looking && now.status() == 404) {
            throw new NotDone();
        }
        if (!now.good()) {
            throw refused(person, "GET", at(path), now);
        }
        if (!looking) {
            // A load that was cut off may have left it under way.
            settle(person, path, now);
        }
        if (!before.contains(now.state())) {
            return;
        }
        Map<String, String> headers = key(path, "", verb);
        headers.put("If-Match", now.tag());
        Api.Answer after = attempt(person, at(path) + "/" + verb, body, headers);
        for (int again = 1; after.status() == CHANGED && again < READS_MAX; again++) {
            // What other services tell may arrive between reading and doing.
            Api.pause(1);
            headers.put("If-Match", api.get(person, address(at(path))).tag());
            after = attempt(person, at(path) + "/" + verb, body, headers);
        }
        settle(person, path, done(person, at(path) + "/" + verb, after));
    }

    /** A verb that another service has not answered yet is looked at until it has. */
    private void settle(String person, String path, Api.Answer after) {
        Api.Answer now = after;
        for (int look = 1; UNDER_WAY.contains(now.state()); look++) {
            if (look == LOOKS_MAX) {
                throw new CannotRun("%s stays %s.".formatted(at(path), now.state()));
            }
            Api.pause(1);
            now = api.get(person, address(at(path)));
        }
    }

    private Api.Answer change(String person, String path, @Nullable JsonNode body, Map<String, String> headers) {
        return done(person, path, attempt(person, path, body, headers));
    }

    private Api.Answer attempt(String person, String path, @Nullable JsonNode body, Map<String, String> headers) {
        if (looking) {
            throw new NotDone();
        }
        clocks.moveTo(day);
        return api.send(person, "POST", address(path), body, headers);
    }

    private Api.Answer done(String person, String path, Api.Answer answer) {
        if (!answer.good()) {
            throw refused(person, "POST", path, answer);
        }
        acts++;
        return answer;
    }

    private CannotRun refused(String person, String method, String path, Api.Answer answer) {
        return new CannotRun("The sample programme stops on %s: %s %s by %s was answered %s"
                .formatted(day, method, path, person, answer.words()));
    }

    private Map<String, String> key(String collection, String ref, String act) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Idempotency-Key", "sample:%s/%s/%s:%s".formatted(root, collection, ref, act));
        return headers;
    }

    private URI address(String path) {
        return base.resolve(path);
    }

    /** Something is still to be done. */
    private static final class NotDone extends RuntimeException {}
}
