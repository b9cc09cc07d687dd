package org.codonor.common.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.codonor.common.change.KeyedEffort;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Problem;
import org.codonor.common.problem.Refused;
import org.codonor.common.trace.Trace;

/**
 * A verb that needs another service: the intent commits with its key and ask, the call runs outside any transaction, the
 * outcome commits, and the caller reads how the thing stands: done, still under way (202), or refused with the other
 * service's figures.
 */
@ApplicationScoped
public class Efforts {
    @Inject
    Asks asks;

    @Inject
    AskSender sender;

    @Inject
    Settling settling;

    @Inject
    KeyedEffort keyed;

    /** A thing as the caller reads it now, and where it lives. */
    public record Standing(String self, Object view) {}

    /**
     * @param done the status of the normal answer, 200 or 201
     * @param intent checks version and rules, moves the thing to its …ING state and opens the ask
     * @param standing reads the thing with that id as it is now
     */
    public Response make(int done, Callable<Ask> intent, Function<UUID, Standing> standing) {
        Optional<UUID> earlier = keyed.earlier();
        if (earlier.isPresent()) {
            return answer(done, earlier.get(), standing, true);
        }
        if (!sender.isReachable()) {
            throw Refused.because(CommonProblem.UNAVAILABLE)
                    .detail("Nothing was written; ask again with the same key.")
                    .header(HttpHeaders.RETRY_AFTER, "3");
        }
        Ask ask = keyed.commit(intent, Ask::ask);
        settling.settle(ask);
        return answer(done, ask.ask(), standing, false);
    }

    private Response answer(int done, UUID ask, Function<UUID, Standing> standing, boolean hit) {
        Asks.Known known = asks.known(ask);
        if (known.refusal() != null) {
            Problem problem = known.refusal().relayed(Trace.id());
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(problem)
                    .build();
        }
        Standing now = standing.apply(known.ask().id());
        boolean pending = known.state().equals("PENDING");
        var response = Response.status(pending ? 202 : done).entity(now.view());
        if (pending || done == 201) {
            response.header(HttpHeaders.LOCATION, now.self());
        }
        if (hit) {
            response.header("Idempotency-Hit", "true");
        }
        return response.build();
    }
}
