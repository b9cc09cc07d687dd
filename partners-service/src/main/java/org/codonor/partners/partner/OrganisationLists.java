package org.codonor.partners.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of org-id.guide, with one of which every organisation identifier begins. */
final class OrganisationLists {
    private static final Set<String> CODES = read();

    private OrganisationLists() {}

    /** True when the identifier is a known list, a hyphen, and something after it. */
    static boolean begin(String identifier) {
        for (int hyphen = identifier.indexOf('-'); hyphen > 0; hyphen = identifier.indexOf('-', hyphen + 1)) {
            if (CODES.contains(identifier.substring(0, hyphen)) && hyphen < identifier.length() - 1) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> read() {
        try (InputStream lists = OrganisationLists.class.getResourceAsStream("/organisation-lists.txt")) {
            return new String(Objects.requireNonNull(lists).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
