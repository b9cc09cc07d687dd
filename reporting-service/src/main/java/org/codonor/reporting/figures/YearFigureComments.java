package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets donors and auditors talk about the figures of a year. */
@ApplicationScoped
class YearFigureComments implements Commentable {
    @Inject
    Answering answering;

    @Inject
    Spans spans;

    @Override
    public String kind() {
        return "annual-figures";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("groupBy", "measure", "knownAt", "restated");
    }

    @Override
    public boolean isOfDonors() {
        return true;
    }

    @Override
    public Thing find(Address address) {
        Span year = spans.year(address.programme(), address.name());
        return Thing.ofDonors(answering.address(address.programme(), year, Asked.of(address)));
    }
}
