package org.codonor.reporting.duty;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.codonor.common.change.Act;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.fact.Fact;
import org.codonor.common.fact.Facts;
import org.codonor.reporting.life.Moved;
import org.codonor.reporting.life.Report;
import org.codonor.reporting.life.Step;
import org.jspecify.annotations.Nullable;

/** Tells partners-service what became of duties: with the change that makes it true, whole, dates and no conclusions. */
@ApplicationScoped
class DutyNews {
    @Inject
    Duties duties;

    @Inject
    Facts facts;

    @Inject
    ProgrammeClock clock;

    @Inject
    Act act;

    void tell(@Observes Moved moved) {
        boolean isNews = switch (moved.step()) {
            case SUBMITTED, CHANGES_REQUESTED, ACCEPTED -> true;
            case DRAFTED, REVIEWED, CHECKED -> false;
        };
        Report report = moved.report();
        Duty duty =
                isNews ? duties.ofReport(report.programme(), report.agreement(), report.kind(), report.period()) : null;
        if (duty != null) {
            ObjectNode state = state(duty).put("ref", report.ref()).put("self", report.self());
            put(state, "submittedOn", report.submittedOn());
            if (moved.step() == Step.Kind.ACCEPTED) {
                put(state, "acceptedOn", act.today());
            }
            facts.tell(new Fact("report-facts", duty.id(), "partners", state));
        }
    }

    void tellWaived(Duty duty, String reason) {
        ObjectNode state = state(duty).put("waiver", reason);
        put(state, "waivedOn", act.today());
        facts.tell(new Fact("report-facts", duty.id(), "partners", state));
    }

    private static ObjectNode state(Duty duty) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("agreement", duty.agreement())
                .put("kind", duty.kind())
                .put("period", duty.period());
    }

    private static void put(ObjectNode state, String name, @Nullable LocalDate day) {
        if (day != null) {
            state.put(name, day.toString());
        }
    }
}
