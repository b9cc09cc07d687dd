package org.codonor.contributions.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.contributions.obligation.Duties;
import org.codonor.contributions.obligation.Duty;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;

/** A co-donor that is asked owes the lead donor an answer by the deadline (R35). */
@ApplicationScoped
class ConsultationDuties implements Duties {
    @Inject
    Programmes programmes;

    @Inject
    Answers answers;

    @Inject
    ProgrammeClock clock;

    @Override
    @Transactional
    public List<Duty> of(String programme) {
        Optional<String> lead = programmes.leadDonor(programme).map(Donor::code);
        if (lead.isEmpty()) {
            return List.of();
        }
        return Consultation.<Consultation>list("programme = ?1 order by id", programme).stream()
                .flatMap(round -> duties(round, lead.get()))
                .toList();
    }

    private Stream<Duty> duties(Consultation round, String lead) {
        List<ConsultationView.Answer> given = answers.all(round.id);
        return answers.asked(round.id).stream().map(asked -> {
            var answered = given.stream()
                    .filter(answer -> answer.donor().equals(asked.donor()))
                    .map(answer -> clock.dateOf(round.programme, answer.answeredAt()))
                    .findFirst();
            return Duty.of(
                            "CO-" + round.ref + "-" + asked.donor(),
                            new Duty.Debt(
                                    "CONSULTATION_ANSWER",
                                    "Answer to consultation " + round.ref,
                                    asked.donor(),
                                    List.of(lead)),
                            round.deadlineOn,
                            "R35")
                    .from(round.ref, round.self())
                    .done(answered.orElse(null), "Answered")
                    .waived(round.withdrawnAt == null ? null : "The adjustment was withdrawn.");
        });
    }
}
