package org.codonor.reporting.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.agreement.AgreementTerms;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.reference.Answer;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.result.Reporters.Reporter;
import org.jspecify.annotations.Nullable;

/** The outputs and indicators of a programme, and what they must fit: its outcomes and agreements. */
@ApplicationScoped
class Framework {
    @Inject
    EntityManager entities;

    @Inject
    Programmes programmes;

    @Inject
    Agreements agreements;

    /** The output or indicator with this identifier or reference. */
    <E> E find(Class<E> type, String programme, String idOrRef) {
        boolean byId = Ids.looksLikeId(idOrRef);
        return entities.createQuery(
                        "from " + type.getSimpleName() + " where programme = :programme and " + (byId ? "id" : "ref")
                                + " = :key",
                        type)
                .setParameter("programme", programme)
                .setParameter("key", byId ? UUID.fromString(idOrRef) : idOrRef)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refused::notFound);
    }

    void expectOutcome(String programme, String outcome) {
        if (!programmes.of(programme).hasOutcome(outcome)) {
            throw Refused.because(ReportingProblem.UNKNOWN_REFERENCE)
                    .error("/outcome", "unknown-outcome", "The programme has no outcome " + outcome + ".");
        }
    }

    /** The output must be one of the same outcome. */
    void expectOutput(String programme, IndicatorContent content) {
        String output = content.output();
        if (output != null
                && Output.count("programme = ?1 and ref = ?2 and outcome = ?3", programme, output, content.outcome())
                        == 0) {
            throw Refused.because(ReportingProblem.UNKNOWN_REFERENCE)
                    .error("/output", "unknown-output", content.outcome() + " has no output " + output + ".");
        }
    }

    /** Whose the agreements are; asked outside any transaction. */
    Reporters reporters(String programme, List<String> refs) {
        var refused = Refused.because(ReportingProblem.UNKNOWN_REFERENCE);
        var found = new ArrayList<Reporter>();
        for (int i = 0; i < refs.size(); i++) {
            switch (agreements.terms(programme, refs.get(i))) {
                case Answer.Told<AgreementTerms> told ->
                    found.add(new Reporter(told.value().ref(), told.value().partner()));
                case Answer.Declined<AgreementTerms> declined ->
                    refused.error("/agreements/" + i, "unknown-agreement", "There is no such agreement.");
                case Answer<AgreementTerms> other -> other.orRefuse();
            }
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        return new Reporters(List.copyOf(found));
    }

    /** The wanted reference, or one that nobody has yet. */
    String freeRef(String type, String programme, @Nullable String wanted, String prefix) {
        String ref = wanted == null ? prefix + "-" + Ids.next().toString().substring(0, 13) : wanted;
        boolean taken = entities.createQuery(
                                "select count(*) from " + type + " where programme = :programme and ref = :ref",
                                Long.class)
                        .setParameter("programme", programme)
                        .setParameter("ref", ref)
                        .getSingleResult()
                > 0;
        if (taken) {
            throw Refused.because(CommonProblem.DUPLICATE)
                    .detail("The reference " + ref + " is taken; choose another.")
                    .with("ref", ref);
        }
        return ref;
    }
}
