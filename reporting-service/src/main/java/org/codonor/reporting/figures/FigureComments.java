package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;
import org.codonor.reporting.measure.Figure;

/** Lets donors and auditors talk about one figure: its explanation is its address. */
@ApplicationScoped
class FigureComments implements Commentable {
    @Inject
    Explaining explaining;

    @Inject
    Spans spans;

    @Override
    public String kind() {
        return "figure-explanations";
    }

    @Override
    public Set<String> parameters() {
        return Explained.PARAMETERS;
    }

    @Override
    public boolean isOfDonors() {
        return true;
    }

    @Override
    public Thing find(Address address) {
        Explained wanted = Explained.of(address);
        Figure figure = explaining.find(address.programme(), spans.of(address.programme(), wanted), wanted);
        return Thing.ofDonors(String.valueOf(figure.explanation()));
    }
}
