package org.codonor.reporting.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.quarter.Calendars;

/** What a figure is made of, one by one. */
@Path("/v1/programmes/{programme}/figure-explanations")
class ExplanationResource {
    @Inject
    Explaining explaining;

    @Inject
    Calendars calendars;

    @GET
    public ExplanationView explainFigure(@PathParam("programme") String programme, @BeanParam Explained wanted) {
        return explaining.explain(programme, span(programme, wanted), wanted);
    }

    private Span span(String programme, Explained wanted) {
        if (wanted.quarter() != null && wanted.year() == null) {
            return Span.of(calendars.quarter(programme, wanted.quarter(), "?quarter"));
        }
        if (wanted.year() != null && wanted.quarter() == null) {
            return Span.ofYear(wanted.year(), calendars.firstOfYear(programme, wanted.year()));
        }
        throw Refused.because(CommonProblem.MALFORMED)
                .error("?quarter", "one-of", "A figure is of a quarter or of a year.");
    }
}
