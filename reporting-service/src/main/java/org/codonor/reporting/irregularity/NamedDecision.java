package org.codonor.reporting.irregularity;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.DecidedState;
import org.codonor.reporting.reference.Ledger;
import org.codonor.reporting.reference.Reader;
import org.jspecify.annotations.Nullable;

/** A decision of the donors that somebody names, and what the ledger says of it; without a name there is none. */
record NamedDecision(@Nullable String ref, @Nullable Answer<DecidedState> answer) {
    static NamedDecision read(Ledger ledger, Reader reader, String programme, @Nullable String ref) {
        return new NamedDecision(ref, ref == null ? null : reader.ask(() -> ledger.decision(programme, ref)));
    }

    boolean isNamed() {
        return ref != null;
    }

    /** True when it stands and these donors agreed to it; refused when there is none (404) or nobody can tell (503). */
    boolean isOf(List<String> donors) {
        return decided().isOf(donors);
    }

    /** What the donors agreed on something else than this case decides nothing here (R89, R95). */
    void refuseAboutElse(IrregularityCase one, String rule, String orElse, Supplier<Refused> notReady) {
        if (!decided().isAbout(one.ref)) {
            throw notReady.get()
                    .broken(
                            rule,
                            "/decision",
                            "another",
                            "Name a decision of kind OTHER whose linkedRef is " + one.ref + orElse + ".");
        }
    }

    private DecidedState decided() {
        return Objects.requireNonNull(answer).orRefuse();
    }
}
