package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;

/** Lets donors and auditors talk about the figures of a quarter, or of several. */
@ApplicationScoped
class QuarterFigureComments implements Commentable {
    @Inject
    Answering answering;

    @Inject
    Spans spans;

    @Override
    public String kind() {
        return "quarterly-figures";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("from", "to", "groupBy", "measure", "knownAt", "restated", "version");
    }

    @Override
    public boolean isOfDonors() {
        return true;
    }

    @Override
    public Thing find(Address address) {
        return Thing.ofDonors(answering.address(address.programme(), span(address), Asked.of(address)));
    }

    private Span span(Address address) {
        if (address.name().isEmpty()) {
            return spans.several(address.programme(), address.required("from"), address.required("to"));
        }
        if (address.value("from") != null || address.value("to") != null) {
            throw Refused.notFound();
        }
        return spans.one(address.programme(), address.name());
    }
}
