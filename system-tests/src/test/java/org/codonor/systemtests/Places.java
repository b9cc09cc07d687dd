package org.codonor.systemtests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.codonor.systemtests.Published.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that the sample programme has something at, found by following its lists as a stranger would, each with
 * the partner whose it is.
 */
final class Places {
    static final String PROGRAMME = "/v1/programmes/RMGP-TWB";

    /** What belongs to no partner in particular. */
    static final String COMMON = "the programme";

    private static final List<String> READERS = List.of("auditor", "dk-desk", "dk-cases", "figures-script");
    private static final int OF_EACH = 3;

    /** What follows the address of a thing where something of it is asked for. */
    private static final List<String> PARTS = List.of("/", "?", ".");

    private static @Nullable Places walked;

    private final House house;
    private final Published published;
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Person> readers = new LinkedHashMap<>();
    private final Map<String, Set<String>> found = new TreeMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();

    /** The places of the sample programme in that house; walked by the first test that asks. */
    static synchronized Places in(House house) {
        Places places = walked;
        if (places == null) {
            places = new Places(house, Published.by(house.sample()));
            walked = places;
        }
        return places;
    }

    private Places(House house, Published published) {
        this.house = house;
        READERS.forEach(reader -> readers.put(reader, house.as(reader)));
        this.published = published;
        published.operations().stream()
                .filter(Operation::reads)
                .sorted((a, b) ->
                        Integer.compare(a.path().split("/").length, b.path().split("/").length))
                .forEach(operation -> of(operation).forEach(this::follow));
    }

    List<Operation> operations() {
        return published.operations();
    }

    Person as(String client) {
        return people.computeIfAbsent(client, house::as);
    }

    /** Asks for an operation with the example of the contract, as a caller who knows that version of the thing. */
    static Person.Answer ask(Person person, Operation operation, String address, @Nullable String tag) {
        return ask(person, operation, address, tag, operation.body());
    }

    static Person.Answer ask(Person person, Operation operation, String address, @Nullable String tag, String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        if (tag != null && operation.ifMatch()) {
            headers.put("If-Match", tag);
        }
        if (operation.verb().equals("PATCH")) {
            headers.put("Content-Type", "application/merge-patch+json");
        }
        return person.send(operation.verb(), address, body.isEmpty() ? null : body, headers);
    }

    /** A problem without what differs from one to the next. */
    static String plain(Person.Answer answer) {
        return answer.text().replaceAll("\"(instance|traceId)\":\"[^\"]*\",?", "");
    }

    /** Another partner than the one whose the thing is. */
    static String otherThan(String owner) {
        return owner.equals("GIZ") ? "iom" : "giz";
    }

    /** Addresses of an operation, at most a few of each owner. */
    List<String> of(Operation operation) {
        String rest = operation.path().substring(operation.thing().length());
        if (operation.thing().isEmpty()) {
            return List.of(operation.path().replace("/v1/programmes/{programme}", PROGRAMME) + operation.query());
        }
        Map<String, Integer> taken = new LinkedHashMap<>();
        List<String> addresses = new ArrayList<>();
        for (String thing : found.getOrDefault(operation.thing(), byExample(operation))) {
            if (taken.merge(owner(thing), 1, Integer::sum) <= OF_EACH) {
                addresses.add(thing + rest + operation.query());
            }
        }
        return addresses;
    }

    /** The partner whose thing it is; {@link #COMMON} where it is no partner's. */
    String owner(String address) {
        String longest = "";
        for (String known : owners.keySet()) {
            if (known.length() > longest.length()
                    && (address.equals(known) || PARTS.stream().anyMatch(part -> address.startsWith(known + part)))) {
                longest = known;
            }
        }
        return owners.getOrDefault(longest, COMMON);
    }

    /** Every address of a thing that was found. */
    Set<String> all() {
        return owners.keySet();
    }

    private Set<String> byExample(Operation operation) {
        String parent = operation.thing().substring(0, operation.thing().lastIndexOf('/'));
        String name = operation.thing().substring(operation.thing().lastIndexOf('{') + 1);
        String example = published.example(operation.path(), name.substring(0, name.length() - 1));
        return parent.indexOf('{') == parent.lastIndexOf('{') && !example.isEmpty()
                ? Set.of(parent.replace("/v1/programmes/{programme}", PROGRAMME) + "/" + example)
                : Set.of();
    }

    private void follow(String address) {
        for (Person reader : readers.values()) {
            Person.Answer answer = reader.get(address);
            if (answer.status() == 200) {
                JsonNode body = answer.json();
                own(address, body);
                body.path("items").forEach(item -> named(address, item));
                texts(body).filter(text -> text.startsWith(PROGRAMME + "/")).forEach(this::keep);
                return;
            }
        }
    }

    /** An item of a list has an address of its own, under one of its names. */
    private void named(String list, JsonNode item) {
        String self = item.path("self").asText();
        if (!self.isEmpty()) {
            own(self, item);
            keep(self);
            return;
        }
        for (String name : List.of("ref", "code", "no", "line", "quarter", "id")) {
            if (item.hasNonNull(name)) {
                own(list + "/" + item.path(name).asText(), item);
                keep(list + "/" + item.path(name).asText());
                return;
            }
        }
    }

    private void own(String address, JsonNode body) {
        String partner = body.path("partner").asText();
        String agreement = body.path("agreement").asText();
        if (address.startsWith(PROGRAMME + "/partners/") && body.hasNonNull("code")) {
            owners.put(address, body.path("code").asText());
        } else if (!partner.isEmpty()) {
            owners.put(address, partner);
        } else if (owners.containsKey(PROGRAMME + "/agreements/" + agreement)) {
            owners.put(address, owners.get(PROGRAMME + "/agreements/" + agreement));
        }
    }

    private void keep(String address) {
        published.operations().stream()
                .filter(operation -> !operation.thing().isEmpty())
                .forEach(operation -> {
                    var matcher = operation.things().matcher(address.replace("{programme}", "RMGP-TWB"));
                    if (matcher.find() && matcher.end() == address.length()) {
                        found.computeIfAbsent(operation.thing(), thing -> new TreeSet<>())
                                .add(matcher.group());
                    }
                });
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.asText());
        }
        Stream.Builder<JsonNode> inside = Stream.builder();
        node.elements().forEachRemaining(inside);
        return inside.build().flatMap(Places::texts);
    }
}
