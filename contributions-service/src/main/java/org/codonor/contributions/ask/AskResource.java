package org.codonor.contributions.ask;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ask.AskMemory.Decided;
import org.codonor.contributions.programme.Programmes;

/** The one address at which the ledger is asked for an effect. */
@Path("/internal/v1/programmes/{programme}/asks/{service}/{id}/{act}/{attempt}")
class AskResource {
    private static final Set<String> ACTS_OF_PARTNERS =
            Set.of("commit", "reserve", "release", "pay", "reverse", "refund", "interest", "exchange", "uncommit");
    private static final Set<String> ACTS_OF_REPORTING = Set.of("accept", "establish", "write-off", "close");

    @Inject
    AskDesk desk;

    @Inject
    AskMemory memory;

    @Inject
    Programmes programmes;

    @Inject
    CurrentCaller current;

    /** What the address says. */
    static class AskPath {
        @PathParam("programme")
        String programme = "";

        @PathParam("service")
        String service = "";

        @PathParam("id")
        String id = "";

        @PathParam("act")
        String act = "";

        @PathParam("attempt")
        String attempt = "";
    }

    @PUT
    public Response putAsk(@BeanParam AskPath path, JsonNode body) {
        AskKey key = key(path);
        checkSame(body, "/act", key.act());
        checkSame(body, "/source/id", key.id().toString());
        checkSame(body, "/source/service", key.service());
        return answer(desk.decide(key, body));
    }

    @GET
    public Response getAsk(@BeanParam AskPath path) {
        return answer(memory.find(key(path)).orElseThrow(Refused::notFound));
    }

    @POST
    @Path("/void")
    public Response voidAsk(@BeanParam AskPath path) {
        return answer(desk.giveUp(key(path)));
    }

    /** The ask of the path, once it is sure that the caller is who may ask it (403). */
    private AskKey key(AskPath path) {
        Set<String> acts = switch (path.service) {
            case "partners" -> ACTS_OF_PARTNERS;
            case "reporting" -> ACTS_OF_REPORTING;
            default -> Set.of();
        };
        if (!acts.contains(path.act) || !current.caller().party().equals(path.service)) {
            throw Refused.because(CommonProblem.FORBIDDEN);
        }
        if (!path.attempt.matches("[1-9][0-9]{0,5}")) {
            throw Refused.because(CommonProblem.MALFORMED).error("attempt", "format", "A number from 1 on.");
        }
        return new AskKey(
                programmes.get(path.programme).code(),
                path.service,
                uuid(path.id),
                path.act,
                Integer.parseInt(path.attempt));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw Refused.because(CommonProblem.MALFORMED).error("id", "format", "A UUID.");
        }
    }

    private static void checkSame(JsonNode body, String pointer, String expected) {
        if (!body.at(pointer).asText().equals(expected)) {
            throw Refused.because(CommonProblem.MALFORMED).error(pointer, "path", "Not what the path says.");
        }
    }

    private static Response answer(Decided decided) {
        return Response.status(decided.status())
                .type(decided.status() == 200 ? MediaType.APPLICATION_JSON : Problem.MEDIA_TYPE)
                .entity(decided.outcome().getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
