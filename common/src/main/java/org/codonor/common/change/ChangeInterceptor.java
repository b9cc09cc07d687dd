package org.codonor.common.change;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.codonor.common.change.Keys.Kept;
import org.codonor.common.change.Keys.Stored;
import org.codonor.common.contract.Call;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.tag.Tags;
import org.jspecify.annotations.Nullable;

/** What {@link Change} does: key, transaction, head, effect, answer; all of it or nothing. */
@Change
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class ChangeInterceptor {
    @Inject
    Changes changes;

    @Inject
    Keys keys;

    @Inject
    Call call;

    @Inject
    CurrentCaller current;

    @Inject
    Tags tags;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext method) {
        return changes.transact(() -> once(method));
    }

    private @Nullable Object once(InvocationContext method) throws Exception {
        String caller = current.caller().subject();
        if (call.key() != null) {
            Optional<Kept> kept = keys.take(caller, call);
            if (kept.isPresent() && kept.get().answer() != null) {
                throw new Replay(kept.get().answer());
            }
        }
        String programme = call.programme() == null ? "" : call.programme();
        Object result = changes.locked(programme, call.operation(), method::proceed);
        if (call.key() != null) {
            keys.keep(caller, call, stored(result), null);
        }
        return result;
    }

    private Stored stored(@Nullable Object result) {
        if (!(result instanceof Response response)) {
            byte[] body = result == null ? null : tags.bytes(result);
            return new Stored(body == null ? 204 : 200, null, body == null ? null : Tags.of(body), body);
        }
        byte[] body = response.hasEntity() ? tags.bytes(response.getEntity()) : null;
        return new Stored(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                body == null ? null : Tags.of(body),
                body);
    }
}
