package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.codonor.common.fact.Fact;
import org.codonor.common.fact.Facts;
import org.jspecify.annotations.Nullable;

/** Starts and meets deadlines, and registers them as obligations: whole state, with the change that makes it true. */
@ApplicationScoped
class Deadlines {
    @Inject
    Days days;

    @Inject
    Facts facts;

    /** Counts from today, outside any transaction; what cannot be counted now is counted later. */
    Counted count(String programme, DeadlineKind... kinds) {
        return count(programme, days.today(programme), kinds);
    }

    Counted count(String programme, LocalDate from, DeadlineKind... kinds) {
        Map<DeadlineKind, Integer> terms = new EnumMap<>(DeadlineKind.class);
        QuarkusTransaction.requiringNew().run(() -> {
            IrregularityTerms known = IrregularityTerms.of(programme);
            for (DeadlineKind kind : kinds) {
                terms.put(kind, known.days(kind));
            }
        });
        Map<DeadlineKind, LocalDate> due = new EnumMap<>(DeadlineKind.class);
        terms.forEach((kind, count) -> {
            LocalDate day = dueOn(programme, kind, from, count);
            if (day != null) {
                due.put(kind, day);
            }
        });
        return new Counted(from, terms, due);
    }

    /** Within a change that could not count before it began: the days are counted in a moment. */
    Counted later(String programme, LocalDate from) {
        IrregularityTerms known = IrregularityTerms.of(programme);
        Map<DeadlineKind, Integer> terms = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            terms.put(kind, known.days(kind));
        }
        return new Counted(from, terms, Map.of());
    }

    @Nullable
    LocalDate dueOn(String programme, DeadlineKind kind, LocalDate from, int count) {
        return kind.isInWorkingDays() ? days.workingDaysAfter(programme, from, count) : from.plusDays(count);
    }

    /** A deadline begins, of a case or one of its notices. */
    void start(Deadline deadline, Counted counted) {
        deadline.dueOn = counted.dueOn(deadline.kind);
        deadline.persist();
        tell(deadline);
    }

    /** The days of an assessment begin; they are counted in a moment, for this change cannot wait for the calendar. */
    void startAssessment(IrregularityCase one) {
        int count = IrregularityTerms.of(one.programme).days(DeadlineKind.ASSESSMENT);
        new Deadline(one.programme, DeadlineKind.ASSESSMENT, one.reportedOn, count)
                .of(one)
                .persist();
    }

    /** Met once: what was done before stays done on that day. */
    void meet(List<Deadline> open, LocalDate day) {
        for (Deadline deadline : open) {
            if (deadline.doneOn == null) {
                deadline.doneOn = day;
                tell(deadline);
            }
        }
    }

    void meet(IrregularityCase one, DeadlineKind kind, LocalDate day) {
        meet(of(one.id).stream().filter(deadline -> deadline.kind == kind).toList(), day);
    }

    List<Deadline> of(UUID caseId) {
        return Deadline.list("caseId", Sort.by("id"), caseId);
    }

    void tell(Deadline deadline) {
        if (!deadline.isComplete()) {
            return;
        }
        String ref = deadline.id.toString();
        ObjectNode state = JsonNodeFactory.instance
                .objectNode()
                .put("ref", "IC-" + ref.substring(ref.length() - 12).toUpperCase(Locale.ROOT))
                .put("kind", deadline.kind.obligation())
                .put("title", deadline.kind.title())
                .put("owner", deadline.owner)
                .put("dueOn", Objects.toString(deadline.dueOn))
                .put("rule", deadline.kind.rule());
        state.putArray("owedTo").add(deadline.owedTo);
        if (deadline.doneOn != null) {
            state.put("doneOn", deadline.doneOn.toString());
        }
        facts.tell(new Fact("obligations", deadline.id, "contributions", state));
    }
}
