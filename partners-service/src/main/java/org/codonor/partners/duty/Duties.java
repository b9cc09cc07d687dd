package org.codonor.partners.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.partners.agreement.AgreementNow;
import org.jspecify.annotations.Nullable;

/** The duties under an agreement as they stand: derived when read, so that no news means still due. */
@ApplicationScoped
public class Duties {
    @Inject
    ProgrammeClock clock;

    /** A duty with what became of it. */
    public record Standing(
            Duty duty, DutyState state, @Nullable ReportFact fact) {
        public @Nullable String reportRef() {
            return fact == null ? null : fact.ref;
        }

        public @Nullable String reportSelf() {
            return fact == null ? null : fact.self;
        }

        public @Nullable LocalDate acceptedOn() {
            return fact == null ? null : fact.acceptedOn;
        }

        /** Days past the due date: until it was submitted, or so far; absent when it was or still is in time. */
        @Nullable
        public Integer daysLate(LocalDate today) {
            LocalDate end = switch (state) {
                case SUBMITTED, ACCEPTED -> fact == null || fact.submittedOn == null ? duty.dueOn() : fact.submittedOn;
                case OVERDUE -> today;
                case DUE, WAIVED -> duty.dueOn();
            };
            long days = end.toEpochDay() - duty.dueOn().toEpochDay();
            return days > 0 ? Integer.valueOf(Math.toIntExact(days)) : null;
        }
    }

    /** What is owed under it, the first due first; nothing while it is unsigned. */
    public List<Standing> of(AgreementNow now) {
        Map<UUID, ReportFact> facts = ReportFact.<ReportFact>list(
                        "agreement", now.agreement().id())
                .stream()
                .collect(Collectors.toMap(fact -> fact.id, Function.identity()));
        LocalDate today = clock.today(now.agreement().programme());
        return derived(now).stream()
                .map(duty -> new Standing(duty, DutyState.of(duty, facts.get(duty.id()), today), facts.get(duty.id())))
                .toList();
    }

    /** R51: what should have been submitted by now and was neither submitted nor waived. */
    public List<Duty> overdue(AgreementNow now) {
        return of(now).stream()
                .filter(standing -> standing.state() == DutyState.OVERDUE)
                .map(Standing::duty)
                .toList();
    }

    static Map<UUID, ReportFact> became(AgreementNow now) {
        return ReportFact.<ReportFact>list("agreement", now.agreement().id()).stream()
                .collect(Collectors.toMap(fact -> fact.id, Function.identity()));
    }

    static List<Duty> derived(AgreementNow now) {
        return now.isSigned() ? rule(now, now.endsOn()).duties() : List.of();
    }

    static DutyRule rule(AgreementNow now, LocalDate endsOn) {
        return new DutyRule(now.agreement().id(), now.startsOn(), endsOn, now.reportSchedule());
    }
}
