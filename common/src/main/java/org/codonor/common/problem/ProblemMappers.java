package org.codonor.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.codonor.common.trace.Trace;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal, ours and the framework's, leaves as {@code application/problem+json}; a bug leaves a reference only. */
public final class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(Refused refused) {
        var answer = Response.status(refused.type().status())
                .type(Problem.MEDIA_TYPE)
                .entity(refused.problem(Trace.id()));
        refused.headers().forEach(answer::header);
        if (refused.type().status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"codonor\"");
        }
        return answer.build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(Exception refused) {
        return refused(Refused.because(CommonProblem.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException refused) {
        return refused(Refused.because(CommonProblem.FORBIDDEN));
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException raised) {
        if (raised.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        Response original = raised.getResponse();
        CommonProblem type = switch (original.getStatus()) {
            case 400 -> CommonProblem.MALFORMED;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            default -> CommonProblem.INTERNAL;
        };
        if (type == CommonProblem.INTERNAL) {
            return bug(raised);
        }
        Refused refused = Refused.because(type);
        if (type == CommonProblem.UNSUPPORTED_MEDIA_TYPE) {
            refused.detail("Send JSON as application/json; where an operation takes a table, text/csv or XLSX.");
        }
        Response answer = refused(refused);
        if (raised instanceof NotAllowedException) {
            return Response.fromResponse(answer)
                    .header(HttpHeaders.ALLOW, original.getHeaderString(HttpHeaders.ALLOW))
                    .build();
        }
        return answer;
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException raised) {
        if (raised.getCause() instanceof Refused refused && raised instanceof JsonMappingException mapping) {
            return refused(refused.at(pointer(mapping)));
        }
        var refused = Refused.because(CommonProblem.MALFORMED);
        return refused(
                raised instanceof JsonMappingException mapping
                        ? refused.error(pointer(mapping), "format", "The value does not fit here.")
                        : refused.detail("The body is not well-formed JSON."));
    }

    @ServerExceptionMapper
    public Response bug(Throwable raised) {
        LOG.errorf(raised, "unexpected failure");
        return refused(Refused.because(CommonProblem.INTERNAL));
    }

    /** Where in the body the value stands that could not be read. */
    public static String pointer(JsonMappingException raised) {
        var pointer = new StringBuilder();
        for (Reference step : raised.getPath()) {
            pointer.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
        }
        return pointer.toString();
    }
}
