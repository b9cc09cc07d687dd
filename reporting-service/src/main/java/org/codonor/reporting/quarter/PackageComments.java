package org.codonor.reporting.quarter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets donors and auditors talk about what is kept of a closed quarter, about each version apart. */
@ApplicationScoped
class PackageComments implements Commentable {
    private static final String VERSION = "version";

    @Inject
    Packages packages;

    @Inject
    Calendars calendars;

    @Override
    public String kind() {
        return "quarters/package";
    }

    @Override
    public Set<String> parameters() {
        return Set.of(VERSION);
    }

    @Override
    public boolean isOfDonors() {
        return true;
    }

    @Override
    public Thing find(Address address) {
        Integer named = address.number(VERSION);
        int version = named == null ? 1 : named;
        return packages
                .versions(address.programme(), calendars.quarter(address.programme(), address.name(), "/on"))
                .stream()
                .filter(made -> made.version() == version)
                .findFirst()
                .map(made -> Thing.ofDonors(PackageView.self(made)))
                .orElseThrow(Refused::notFound);
    }
}
