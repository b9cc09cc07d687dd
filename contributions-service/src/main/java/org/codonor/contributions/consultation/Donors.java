package org.codonor.contributions.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.arrangement.Arrangement;
import org.codonor.contributions.arrangement.Arrangements;
import org.codonor.contributions.arrangement.Terms;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;

/** Who has to be asked: every co-donor with an active contribution, and what its arrangements say about asking. */
@ApplicationScoped
class Donors {
    /** Working days where no arrangement says anything. */
    static final int USUAL_DAYS = 10;

    @Inject
    Contributions contributions;

    @Inject
    Arrangements arrangements;

    @Inject
    ProgrammeClock clock;

    /**
     * A co-donor with an active contribution.
     *
     * @param days working days that it has for an answer
     * @param tacit true when all its arrangements take silence for no objection
     */
    record Active(String donor, int days, boolean tacit) {}

    @Transactional
    List<Active> active(String programme) {
        LocalDate today = clock.today(programme);
        Map<String, Terms> terms = arrangements.all(programme).stream()
                .collect(Collectors.toMap(Arrangement::ref, arrangement -> arrangement.terms(today)));
        Map<String, List<Contribution>> active = contributions.all(programme).stream()
                .filter(each -> !each.isInternal() && isActive(each, today))
                .collect(Collectors.groupingBy(Contribution::donor, TreeMap::new, Collectors.toList()));
        return active.entrySet().stream()
                .map(donor -> active(
                        donor.getKey(),
                        donor.getValue().stream()
                                .map(Contribution::arrangement)
                                .filter(Objects::nonNull)
                                .map(terms::get)
                                .toList()))
                .toList();
    }

    private static Active active(String donor, List<Terms> terms) {
        int days = terms.stream()
                .mapToInt(each -> Objects.requireNonNullElse(each.consultationDays(), USUAL_DAYS))
                .max()
                .orElse(USUAL_DAYS);
        boolean tacit = !terms.isEmpty()
                && terms.stream().allMatch(each -> Objects.requireNonNullElse(each.tacitConsent(), false));
        return new Active(donor, days, tacit);
    }

    private static boolean isActive(Contribution contribution, LocalDate today) {
        return switch (contribution.state(today)) {
            case COMMITTED, SUSPENDED -> true;
            case PLEDGED, SETTLED, CANCELLED, WITHDRAWN -> false;
        };
    }
}
