package org.codonor.reporting.irregularity;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.jspecify.annotations.Nullable;

/** The follow-ups of cases, numbered in the order in which they came. */
@ApplicationScoped
class FollowUps {
    @Inject
    Act act;

    /** A follow-up as those read it who see all of a case. */
    record FollowUpView(
            UUID id,
            int no,
            FollowUp.Kind kind,
            LocalDate on,
            Instant at,
            String text,
            @Nullable String publicText,
            boolean significant,
            CaseState stateAfter,
            @Nullable CaseAmounts amounts,
            @Nullable List<CaseLine> established,
            Caller.Actor by) {}

    FollowUp add(IrregularityCase one, FollowUp.Kind kind, String text) {
        int no = Math.toIntExact(FollowUp.count("caseId", one.id)) + 1;
        var added = new FollowUp(one, no, kind, text, act.today(), act.at(), act.actor());
        added.persist();
        return added;
    }

    /** What is established from here on; the ledger knows the follow-up by this identifier. */
    void established(IrregularityCase one, UUID id, String text, List<CaseLine> lines) {
        int no = Math.toIntExact(FollowUp.count("caseId", one.id)) + 1;
        var added = new FollowUp(one, no, FollowUp.Kind.ESTABLISHED, text, act.today(), act.at(), act.actor());
        added.id = id;
        added.significant = true;
        added.established = new CaseLines(lines);
        added.persist();
    }

    /** When amounts were established last; before all time if they never were. */
    Instant establishedAt(UUID caseId) {
        return FollowUp.<FollowUp>find("caseId = ?1 and kind = ?2 order by no desc", caseId, FollowUp.Kind.ESTABLISHED)
                .firstResultOptional()
                .map(added -> added.at)
                .orElse(Instant.MIN);
    }

    List<FollowUpView> views(UUID caseId) {
        return FollowUp.<FollowUp>list("caseId", Sort.by("no"), caseId).stream()
                .map(added -> new FollowUpView(
                        added.id,
                        added.no,
                        added.kind,
                        added.onDate,
                        added.at,
                        added.text,
                        added.publicText,
                        added.significant,
                        added.stateAfter,
                        added.amounts,
                        added.established == null ? null : added.established.lines(),
                        added.actor()))
                .toList();
    }
}
