package org.codonor.common.change;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.codonor.common.audit.Chain;
import org.jspecify.annotations.Nullable;

/** Runs a change of one programme: transaction, head lock, audit; transient database conflicts are retried inside. */
@ApplicationScoped
public class Changes {
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01");
    private static final int ATTEMPTS = 4;

    @Inject
    Act act;

    @Inject
    EntityManager entities;

    /** Runs the change alone in its programme; what it returns is returned once everything is committed. */
    public <T> T run(String programme, String operation, Callable<T> change) {
        return transact(() -> locked(programme, operation, change));
    }

    /**
     * As {@link #run}, for people of whom nothing is kept, and for what officers do with their reports: in a chain of its own,
     * which knows the day and no time.
     */
    public <T> T runAnonymously(String programme, String operation, Callable<T> change) {
        return transact(() -> locked(Chain.ANONYMOUS, programme, operation, change));
    }

    /**
     * A part of the change that is running which stands in the trail of changes, as an act of its own there: committed with
     * the rest, which stands in another chain. Whoever acts in it, afterwards the caller is who it was.
     */
    public <T> T beside(String operation, Callable<T> part) throws Exception {
        Act.Standing own = act.leave();
        try {
            return locked(Chain.CHANGES, own.head().programme(), operation, part);
        } finally {
            act.resume(own);
        }
    }

    /** As {@link #run}, for work that may find that there is nothing left to do: then nothing is written. */
    public boolean runUnlessIdle(String programme, String operation, Callable<Boolean> change) {
        return transact(() -> {
            act.begin(Chain.CHANGES, programme, operation);
            boolean changed = change.call();
            if (changed) {
                entities.flush();
                act.end();
            }
            return changed;
        });
    }

    /** Within a transaction that {@link #transact} began: locks the head, changes, writes the audit entries. */
    <T> T locked(String programme, String operation, Callable<T> change) throws Exception {
        return locked(Chain.CHANGES, programme, operation, change);
    }

    private <T> T locked(Chain chain, String programme, String operation, Callable<T> change) throws Exception {
        act.begin(chain, programme, operation);
        T result = change.call();
        entities.flush();
        act.end();
        return result;
    }

    /** One transaction of its own, and then what waits for it to be committed. */
    <T> T transact(Callable<T> work) {
        List<Runnable> afterwards = new ArrayList<>();
        T result = committed(work, afterwards);
        afterwards.forEach(Runnable::run);
        return result;
    }

    /** Retried when the database says that only timing was wrong. */
    private <T> T committed(Callable<T> work, List<Runnable> afterwards) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = QuarkusTransaction.requiringNew().call(work);
                afterwards.addAll(act.afterwards());
                return result;
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isTransient(failure)) {
                    throw failure;
                }
            } finally {
                act.abandon();
            }
        }
    }

    private static boolean isTransient(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && TRANSIENT.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
