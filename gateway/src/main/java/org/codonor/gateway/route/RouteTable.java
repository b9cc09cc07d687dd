package org.codonor.gateway.route;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the operation for a path. A literal segment goes before a parameter; nothing is normalised or guessed. */
public final class RouteTable {
    /** What may stand in a segment: no encoded slash, no dot segment, no control character, in any spelling. */
    private static final Pattern SEGMENT = Pattern.compile(
            "(?!(?:\\.|%2[eE]){1,2}$)(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[fF]|5[cC]|[01][0-9A-Fa-f]|7[fF])[0-9A-Fa-f]{2})+");

    private final Node root = new Node();

    public RouteTable(List<Route> routes) {
        for (Route route : routes) {
            Node node = root;
            for (String segment : segments(route.template())) {
                node = node.child(segment);
            }
            node.add(route);
        }
    }

    public Match match(String method, String path) {
        if (!path.startsWith("/")) {
            return new Match.Nothing();
        }
        List<String> segments = segments(path);
        Node node =
                segments.stream().allMatch(segment -> SEGMENT.matcher(segment).matches()) ? root.find(segments) : null;
        return node == null ? new Match.Nothing() : node.match(method);
    }

    private static List<String> segments(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** One place in the tree of paths. */
    private static final class Node {
        private final Map<String, Node> literals = new TreeMap<>();
        private final Map<String, Parameter> parameters = new TreeMap<>();
        private final Map<String, Route> routes = new TreeMap<>();

        Node child(String segment) {
            return segment.contains("{")
                    ? parameters.computeIfAbsent(Parameter.shape(segment), Parameter::of).node
                    : literals.computeIfAbsent(segment, s -> new Node());
        }

        void add(Route route) {
            if (routes.putIfAbsent(route.method(), route) != null) {
                throw new IllegalStateException("Two operations for " + route.method() + " " + route.template());
            }
        }

        @Nullable
        Node find(List<String> path) {
            if (path.isEmpty()) {
                return routes.isEmpty() ? null : this;
            }
            List<String> rest = path.subList(1, path.size());
            Node literal = literals.get(path.getFirst());
            Node found = literal == null ? null : literal.find(rest);
            if (found != null) {
                return found;
            }
            return parameters.values().stream()
                    .filter(parameter ->
                            parameter.pattern.matcher(path.getFirst()).matches())
                    .sorted((a, b) -> Integer.compare(b.literalLength, a.literalLength))
                    .map(parameter -> parameter.node.find(rest))
                    .filter(node -> node != null)
                    .findFirst()
                    .orElse(null);
        }

        Match match(String method) {
            Route route = routes.get(method.equals("HEAD") ? "GET" : method);
            return route != null ? new Match.Found(route) : new Match.OtherMethods(template(), allowed());
        }

        private String template() {
            return routes.values().iterator().next().template();
        }

        private Set<String> allowed() {
            Set<String> allowed = new TreeSet<>(routes.keySet());
            allowed.add("OPTIONS");
            if (allowed.contains("GET")) {
                allowed.add("HEAD");
            }
            return allowed;
        }
    }

    /** A segment with a parameter in it, perhaps with a literal end such as {@code {quarter}.csv}. */
    private record Parameter(Pattern pattern, int literalLength, Node node) {
        static Parameter of(String shape) {
            String[] literals = shape.split("\\{}", -1);
            StringBuilder regex = new StringBuilder(Pattern.quote(literals[0]));
            int length = literals[0].length();
            for (int i = 1; i < literals.length; i++) {
                regex.append(".+").append(Pattern.quote(literals[i]));
                length += literals[i].length();
            }
            return new Parameter(Pattern.compile(regex.toString()), length, new Node());
        }

        /** The segment without the names of its parameters, so that two names for one place meet. */
        static String shape(String segment) {
            return segment.replaceAll("\\{[^}]*}", "{}");
        }
    }
}
