package org.codonor.common.change;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.codonor.common.change.Keys.Stored;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The request was answered before: its transaction ends here and the first answer is given again. */
final class Replay extends RuntimeException {
    private final transient Stored answer;

    Replay(Stored answer) {
        super("replay", null, false, false);
        this.answer = answer;
    }

    /** Turns the interruption into the stored answer. */
    public static final class Mapper {
        @ServerExceptionMapper
        public Response replay(Replay replay) {
            Stored answer = replay.answer;
            var response = Response.status(answer.status()).header("Idempotency-Hit", "true");
            if (answer.location() != null) {
                response.header(HttpHeaders.LOCATION, answer.location());
            }
            if (answer.etag() != null) {
                response.header(HttpHeaders.ETAG, answer.etag());
            }
            if (answer.body() != null) {
                response.entity(answer.body()).type(MediaType.APPLICATION_JSON_TYPE);
            }
            return response.build();
        }
    }
}
