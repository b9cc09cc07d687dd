package org.codonor.common.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.codonor.common.contract.Call;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** The key of a verb whose answer is an effort under way: it is kept with the intent and leads to the ask. */
@ApplicationScoped
public class KeyedEffort {
    @Inject
    Changes changes;

    @Inject
    Keys keys;

    @Inject
    Call call;

    @Inject
    CurrentCaller current;

    /** The ask that this key was used for before; refused when the key is in flight or was used otherwise. */
    public Optional<UUID> earlier() {
        return changes.transact(() -> keys.take(subject(), call)).map(Keys.Kept::ask);
    }

    /** Commits intent, audit entries, ask and key together. */
    public <T> T commit(Callable<T> intent, Function<T, UUID> ask) {
        return changes.transact(() -> {
            if (keys.take(subject(), call).isPresent()) {
                throw Refused.because(CommonProblem.KEY_IN_FLIGHT).header("Retry-After", "1");
            }
            T opened = changes.locked(Objects.requireNonNull(call.programme()), call.operation(), intent);
            keys.keep(subject(), call, null, ask.apply(opened));
            return opened;
        });
    }

    private String subject() {
        return current.caller().subject();
    }
}
