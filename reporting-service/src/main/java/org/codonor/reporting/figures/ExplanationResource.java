package org.codonor.reporting.figures;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** What a figure is made of, one by one. */
@Path("/v1/programmes/{programme}/figure-explanations")
class ExplanationResource {
    @Inject
    Explaining explaining;

    @Inject
    Spans spans;

    @GET
    public ExplanationView explainFigure(@PathParam("programme") String programme, @BeanParam Explained wanted) {
        return explaining.explain(programme, spans.of(programme, wanted), wanted);
    }
}
