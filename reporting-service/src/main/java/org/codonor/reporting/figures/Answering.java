package org.codonor.reporting.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.tag.Tags;

/** Makes the answer to a wish for figures, whoever's address it came by. */
@ApplicationScoped
class Answering {
    private static final String FOR_GOOD = "private, max-age=31536000, immutable";

    @Inject
    Publisher publisher;

    @Inject
    Gathering gathering;

    @Inject
    ProgrammeClock clock;

    /** What readers of the CSV must know of it. */
    DataPackage describe(String programme, Span span, Asked asked) {
        Query query = Query.of(programme, span, asked).begunBy(clock.today(programme));
        return DataPackage.of(query, QuarterlyFigures.of(query, gathering.rows(query, gathering.stand(query))));
    }

    /** Where they are read; refused as reading them would be. */
    String address(String programme, Span span, Asked asked) {
        Query query = Query.of(programme, span, asked).begunBy(clock.today(programme));
        gathering.stand(query);
        return query.self();
    }

    Response answer(String programme, Span span, Format format, Asked asked) {
        Query query = Query.of(programme, span, asked).begunBy(clock.today(programme));
        Published figures = publisher.publish(query, format, asked.ifNoneMatch());
        boolean frozen = figures.basis().equals(Gathering.Basis.FROZEN) && query.knownAt() == null;
        var response = Tags.names(asked.ifNoneMatch(), figures.etag())
                ? Response.notModified()
                : Response.ok(figures.body()).header(HttpHeaders.CONTENT_TYPE, format.mediaType());
        response.header(HttpHeaders.ETAG, figures.etag())
                .header(HttpHeaders.CACHE_CONTROL, frozen && !query.span().isYear() ? FOR_GOOD : "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization");
        if (!format.suffix().isEmpty()) {
            response.header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"" + query.fileName() + "." + format.suffix() + "\"")
                    .header("Schema-Version", "1");
        }
        return response.build();
    }
}
