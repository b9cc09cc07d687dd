package org.codonor.contributions.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.contribution.Earmark;
import org.codonor.contributions.contribution.Received;
import org.codonor.contributions.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Looks up what stands of a contribution for a use; reads only. */
@ApplicationScoped
class Purses {
    @Inject
    Ceilings ceilings;

    @Inject
    Contributions contributions;

    @Inject
    ProgrammeClock clock;

    Purse of(Programme programme, Contribution contribution, Use use) {
        LocalDate on = use.on();
        LocalDate until = use.purpose() == Purpose.PAY ? on : LocalDate.MAX;
        List<Earmark> earmarks = contribution.earmarks(on, until).stream()
                .filter(Objects::nonNull)
                .toList();
        var more = new ArrayList<Clause>();
        more.add(Clause.of(
                "R45",
                "programme",
                programme.covers(on),
                "The programme runs from " + programme.startsOn() + " to " + programme.endsOn() + "."));
        Received received = contributions.received(contribution);
        new ToCome(contribution, received, on).withheld().ifPresent(more::add);
        more.addAll(ceilings.of(contribution, received, use));
        return new Purse(
                contribution.ref(),
                contribution.donor(),
                contribution.state(on),
                contribution.isClosed(use.purpose() == Purpose.PLAN ? LocalDate.MAX : on),
                contribution.availableFrom(on),
                contribution.availableTo(on),
                earmarks,
                suspendedOn(contribution, on),
                more);
    }

    private @Nullable LocalDate suspendedOn(Contribution contribution, LocalDate on) {
        return Stream.of(on, clock.today(contribution.programme()))
                .filter(day -> !contribution.suspendedBy(day).isEmpty())
                .findFirst()
                .orElse(null);
    }
}
