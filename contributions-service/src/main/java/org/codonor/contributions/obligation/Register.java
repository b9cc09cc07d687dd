package org.codonor.contributions.obligation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;

/** All duties of a programme that the caller may see: derived and registered ones, with what people said of them. */
@ApplicationScoped
class Register {
    static final Comparator<Duty> BY_DAY = Comparator.comparing(Duty::dueOn).thenComparing(Duty::ref);

    @Inject
    @All
    List<Duties> features;

    @Inject
    Registered registered;

    @Inject
    CurrentCaller current;

    /** The earliest day first. */
    List<Duty> all(String programme) {
        var duties = new ArrayList<>(derived(programme));
        duties.addAll(registered.all(programme));
        Map<String, Registered.Mark> marks = registered.marks(programme);
        Caller caller = current.caller();
        return duties.stream()
                .filter(duty -> !caller.isPartner() || duty.concerns(caller.party()))
                .map(duty -> marked(duty, marks))
                .sorted(BY_DAY)
                .toList();
    }

    Optional<Duty> find(String programme, String idOrRef) {
        return all(programme).stream()
                .filter(duty -> duty.ref().equals(idOrRef)
                        || ObligationView.id(programme, duty.ref()).toString().equals(idOrRef))
                .findFirst();
    }

    /** True when some duty has that reference, also one that the caller may not see. */
    boolean isTaken(String programme, String ref) {
        return derived(programme).stream().anyMatch(duty -> duty.ref().equals(ref))
                || registered.all(programme).stream()
                        .anyMatch(duty -> duty.ref().equals(ref));
    }

    private List<Duty> derived(String programme) {
        return features.stream()
                .flatMap(feature -> feature.of(programme).stream())
                .toList();
    }

    private static Duty marked(Duty duty, Map<String, Registered.Mark> marks) {
        Registered.Mark mark = marks.get(duty.ref());
        return mark == null || duty.followed()
                ? duty
                : duty.done(mark.doneOn(), mark.evidence()).waived(mark.waiver());
    }
}
