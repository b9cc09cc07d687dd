package org.codonor.contributions.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.obligation.Duties;
import org.codonor.contributions.obligation.Duty;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** A co-donor owes each instalment of a committed contribution on the day for which it is planned (R12). */
@ApplicationScoped
class InstalmentDuties implements Duties {
    @Inject
    Contributions contributions;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    Rows rows;

    /** Some of an instalment that came on a day. */
    private record Part(String contribution, int instalment, LocalDate day, BigDecimal amount) {}

    @Override
    @Transactional
    public List<Duty> of(String programme) {
        Optional<String> lead = programmes.leadDonor(programme).map(Donor::code);
        if (lead.isEmpty()) {
            return List.of();
        }
        List<Part> parts = parts(programme);
        return contributions.all(programme).stream()
                .filter(contribution -> contribution.isCommitted() && !contribution.isInternal())
                .flatMap(contribution -> duties(contribution, lead.get(), parts))
                .toList();
    }

    private Stream<Duty> duties(Contribution contribution, String lead, List<Part> parts) {
        List<Part> own = parts.stream()
                .filter(part -> part.contribution().equals(contribution.ref()))
                .toList();
        boolean over = contribution.isClosed(clock.today(contribution.programme()));
        return contribution.plan(clock.today(contribution.programme())).stream()
                .filter(planned -> !planned.isCancelled())
                .filter(planned -> !over || completedOn(planned, own) != null)
                .map(planned -> duty(contribution, planned, lead).done(completedOn(planned, own), "receipts"));
    }

    private static Duty duty(Contribution contribution, Planned planned, String lead) {
        String title = planned.calledOn() == null
                ? "Instalment " + planned.no() + " of " + contribution.ref()
                : "Instalment " + planned.no() + " of " + contribution.ref() + ", called on " + planned.calledOn();
        var debt = new Duty.Debt("INSTALMENT", title, contribution.donor(), List.of(lead));
        Duty duty = Duty.of("INST-" + contribution.ref() + "-" + planned.no(), debt, planned.dueOn(), "R12")
                .from(contribution.ref(), contribution.self());
        return planned.isWithheld() ? duty.waived("The donor withholds it.") : duty;
    }

    /** The value date of the receipt with which the instalment was complete; null while something is missing. */
    private static @Nullable LocalDate completedOn(Planned planned, List<Part> parts) {
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        parts.stream()
                .filter(part -> part.instalment() == planned.no())
                .forEach(part -> byDay.merge(part.day(), part.amount(), BigDecimal::add));
        BigDecimal sum = BigDecimal.ZERO;
        for (var day : byDay.entrySet()) {
            sum = sum.add(day.getValue());
            if (sum.compareTo(planned.amount()) >= 0) {
                return day.getKey();
            }
        }
        return null;
    }

    private List<Part> parts(String programme) {
        return rows.list(
                """
                select c.ref, p.instalment, r.value_date, p.amount
                from receipts r join receipt_parts p on p.receipt = r.id join contributions c on c.id = r.contribution
                where r.programme = ? and r.reversed_by is null
                """,
                row -> new Part(
                        row.getString(1), row.getInt(2), row.getObject(3, LocalDate.class), row.getBigDecimal(4)),
                programme);
    }
}
