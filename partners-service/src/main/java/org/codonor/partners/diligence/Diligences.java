package org.codonor.partners.diligence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Permissions;
import org.codonor.common.problem.Refused;
import org.codonor.partners.diligence.DiligenceView.ConditionView;
import org.codonor.partners.partner.Assessments;
import org.codonor.partners.partner.DiligenceInShort;

/** Assessments as the caller may see them, and which of them counts: the newest that is valid. */
@ApplicationScoped
class Diligences implements Assessments {
    @Inject
    DiligenceSettings settings;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Permissions permissions;

    /** The assessment with that identifier or reference; refused (404) when there is none for this caller. */
    Diligence get(String programme, String idOrRef) {
        Optional<Diligence> found = Ids.looksLikeId(idOrRef)
                ? Diligence.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : Diligence.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
        return found.filter(one -> current.caller().maySee(one.partner)).orElseThrow(Refused::notFound);
    }

    DiligenceView view(Diligence one) {
        LocalDate today = clock.today(one.programme);
        List<String> actions = Stream.of("meet", "waive")
                .filter(verb -> permissions.allows(verb + "DueDiligenceCondition", current.caller()))
                .toList();
        List<ConditionView> conditions = Condition.of(one.id).stream()
                .map(condition -> ConditionView.of(condition, today, actions))
                .toList();
        return DiligenceView.of(
                one, state(one, today), conditions, !current.caller().isPartner());
    }

    @Override
    public Optional<DiligenceInShort> counting(String programme, String partner, LocalDate day) {
        return Diligence.of(programme, partner).stream()
                .filter(one -> one.isValidOn(day))
                .findFirst()
                .map(one -> inShort(one, day));
    }

    private DiligenceInShort inShort(Diligence one, LocalDate day) {
        List<ConditionState> conditions = Condition.of(one.id).stream()
                .map(condition -> condition.on(day))
                .toList();
        int overdue = (int) conditions.stream()
                .filter(state -> state == ConditionState.OVERDUE)
                .count();
        int open = (int) conditions.stream()
                .filter(state -> state == ConditionState.OPEN)
                .count();
        return new DiligenceInShort(
                one.ref,
                one.self(),
                DiligenceState.on(day, one.validUntil, settings.warnDays(), false)
                        .name(),
                one.validUntil,
                one.riskRating.name(),
                open + overdue,
                overdue);
    }

    private DiligenceState state(Diligence one, LocalDate today) {
        boolean newer = Diligence.of(one.programme, one.partner).stream()
                .takeWhile(other -> !other.id.equals(one.id))
                .anyMatch(other -> other.isValidOn(today));
        return DiligenceState.on(today, one.validUntil, settings.warnDays(), newer);
    }
}
