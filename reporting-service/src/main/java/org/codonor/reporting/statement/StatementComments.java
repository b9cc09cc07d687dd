package org.codonor.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.reporting.KnownAt;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Snapshot;
import org.codonor.reporting.statement.StatementLine.Section;

/** Lets donors and auditors talk about a donor's statement of a year, and about its sections. */
@ApplicationScoped
class StatementComments implements Commentable {
    @Inject
    Programmes programmes;

    @Inject
    Statements statements;

    @Override
    public String kind() {
        return "donor-statements";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("year", "knownAt");
    }

    @Override
    public boolean isOfDonors() {
        return true;
    }

    @Override
    public Thing find(Address address) {
        String year = address.required("year");
        String knownAt = address.value("knownAt");
        Snapshot programme = programmes.nowOrLastKnown(address.programme());
        return Thing.ofDonors(
                statements.address(programme, address.name(), year, knownAt == null ? null : KnownAt.of(knownAt)),
                Arrays.stream(Section.values()).map(Section::name).collect(Collectors.toSet()));
    }
}
