package org.codonor.test.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Permissions;
import org.codonor.common.identity.Role;
import org.codonor.contracts.Contracts;

/** An operation is written three times: in the contract, as a resource method and as a permission. They must agree. */
public final class Operations {
    private Operations() {}

    /** Fails unless contract, resources and permissions of the service name the same operations at the same places. */
    public static void agree(String service, Permissions permissions) {
        Map<String, String> contract = ofContract(service);
        Map<String, String> resources = ofResources(service);

        assertThat(resources).as("resource methods against the contract").containsExactlyInAnyOrderEntriesOf(contract);
        assertThat(new TreeSet<>(permissions.operations()))
                .as("permissions against the contract")
                .containsExactlyElementsOf(contract.keySet());
        rolesOfContract(service)
                .forEach((operation, roles) -> assertThat(roles)
                        .as("x-roles of " + operation + " against the permissions")
                        .isEqualTo(rolesOf(permissions, operation)));
    }

    /** The roles to which the permissions allow an operation, as the contract lists them. */
    static List<String> rolesOf(Permissions permissions, String operation) {
        return Arrays.stream(Role.values())
                .filter(role ->
                        permissions.allows(operation, new Caller("somebody", "SOME", EnumSet.of(role), Set.of("P-1"))))
                .map(Role::wire)
                .toList();
    }

    private static Map<String, List<String>> rolesOfContract(String service) {
        Map<String, List<String>> roles = new TreeMap<>();
        for (String document : new String[] {service, "internal-" + service}) {
            for (var path : Contracts.document(document).path("paths").properties()) {
                for (JsonNode operation : path.getValue()) {
                    if (operation.has("operationId")) {
                        List<String> listed = new ArrayList<>();
                        operation.path("x-roles").forEach(role -> listed.add(role.asText()));
                        roles.put(operation.path("operationId").asText(), listed);
                    }
                }
            }
        }
        return roles;
    }

    /** The operations that need no token. */
    static Set<String> openOfContract(String service) {
        Set<String> open = new TreeSet<>();
        for (var path : Contracts.document(service).path("paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                if (operation.path("security").isArray()
                        && operation.path("security").isEmpty()) {
                    open.add(operation.path("operationId").asText());
                }
            }
        }
        return open;
    }

    static boolean isOperation(JavaMethod method) {
        return verb(method).isPresent();
    }

    static Map<String, String> ofContract(String service) {
        Map<String, String> operations = new TreeMap<>();
        for (String document : new String[] {service, "internal-" + service}) {
            for (var path : Contracts.document(document).path("paths").properties()) {
                for (var verb : path.getValue().properties()) {
                    JsonNode id = verb.getValue().path("operationId");
                    if (id.isTextual()) {
                        operations.put(id.asText(), place(verb.getKey(), path.getKey()));
                    }
                }
            }
        }
        return operations;
    }

    private static Map<String, String> ofResources(String service) {
        Map<String, String> operations = new TreeMap<>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.codonor." + service, "org.codonor.common")
                        .stream()
                        .filter(type -> !type.isInterface() && type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .forEach(method -> verb(method)
                                .ifPresent(verb -> operations.put(method.getName(), place(verb, path(method)))));
        return operations;
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value())
                .findFirst();
    }

    private static String path(JavaMethod method) {
        String of = method.getOwner().getAnnotationOfType(Path.class).value();
        return of + "/"
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    /** The verb and the path without the names of its parameters. */
    private static String place(String verb, String path) {
        String plain = path.replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        return verb.toUpperCase(Locale.ROOT) + " " + (plain.startsWith("/") ? plain : "/" + plain);
    }
}
