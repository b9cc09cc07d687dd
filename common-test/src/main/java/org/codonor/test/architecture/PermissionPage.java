package org.codonor.test.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.codonor.common.identity.Permissions;
import org.codonor.common.identity.Role;

/** Who may do what, operation by role, as {@code docs/permissions.md} shows it to people. */
public final class PermissionPage {
    private static final List<Role> ROLES = List.of(Role.values());

    private static final List<String> VERBS = List.of("GET", "POST", "PATCH", "PUT");

    private PermissionPage() {}

    /** Fails unless that section of the page says of each operation and role what the permissions say. */
    public static void prints(String heading, String service, Permissions permissions) {
        Section.of("permissions.md", heading).mustBe(print(heading, service, permissions));
    }

    private static String print(String heading, String service, Permissions permissions) {
        var open = Operations.openOfContract(service);
        return "## " + heading + "\n\n"
                + row("operation", "", ROLES.stream().map(Role::wire).toList())
                + row("---", "---", ROLES.stream().map(role -> ":-:").toList())
                + Operations.ofContract(service).entrySet().stream()
                        .sorted(Comparator.comparing(PermissionPage::place).thenComparingInt(PermissionPage::verb))
                        .map(operation -> row(
                                "`" + operation.getKey() + "`",
                                operation.getValue().replace("/v1/programmes/{}", "…"),
                                open.contains(operation.getKey())
                                        ? ROLES.stream().map(role -> "open").toList()
                                        : answers(permissions, operation.getKey())))
                        .collect(Collectors.joining());
    }

    private static List<String> answers(Permissions permissions, String operation) {
        List<String> allowed = Operations.rolesOf(permissions, operation);
        return ROLES.stream()
                .map(role -> allowed.contains(role.wire()) ? "yes" : "·")
                .toList();
    }

    private static String row(String first, String second, List<String> cells) {
        return "| %s | %s | %s |\n".formatted(first, second, String.join(" | ", cells));
    }

    private static String place(Map.Entry<String, String> operation) {
        return operation.getValue().replaceFirst("^\\w+ ", "");
    }

    private static int verb(Map.Entry<String, String> operation) {
        return VERBS.indexOf(operation.getValue().split(" ", 2)[0]);
    }
}
