package org.codonor.reporting.irregularity;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What partners are asked about cases, in the order in which it was asked. */
@ApplicationScoped
class Questions {
    /** A question and its answer, without the people behind them. */
    record QuestionView(
            int no,
            String text,
            LocalDate askedOn,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {}

    List<Question> of(UUID caseId) {
        return Question.list("caseId", Sort.by("no"), caseId);
    }

    List<QuestionView> views(UUID caseId) {
        return of(caseId).stream()
                .map(asked -> new QuestionView(asked.no, asked.text, asked.askedOn, asked.answer, asked.answeredOn))
                .toList();
    }

    Question find(UUID caseId, int no) {
        return of(caseId).stream().filter(asked -> asked.no == no).findFirst().orElseThrow(Refused::notFound);
    }
}
