package org.codonor.reporting.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets people talk about files that reports were written from, and about single rows of them. */
@ApplicationScoped
class ImportComments implements Commentable {
    @Inject
    Imports imports;

    @Override
    public String kind() {
        return "imports";
    }

    @Override
    public Thing find(Address address) {
        if (!Ids.looksLikeId(address.name())) {
            throw Refused.notFound();
        }
        Imports.Found found = imports.find(address.programme(), UUID.fromString(address.name()))
                .orElseThrow(Refused::notFound);
        return new Thing(String.valueOf(found.view().self()), found.partner(), numbers(found.view()));
    }

    /** The rows as the spreadsheet counts them. */
    private static Set<String> numbers(ImportView found) {
        return found.rows() == null
                ? Set.of()
                : found.rows().stream().map(row -> String.valueOf(row.row())).collect(Collectors.toSet());
    }
}
