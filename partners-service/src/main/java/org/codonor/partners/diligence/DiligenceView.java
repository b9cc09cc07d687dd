package org.codonor.partners.diligence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** An assessment as people read it; the partner itself reads its rating and conditions, not what was found. */
record DiligenceView(
        UUID id,
        String ref,
        String self,
        String partner,
        DiligenceState state,
        String scope,
        LocalDate doneOn,
        LocalDate validUntil,
        RiskRating riskRating,
        @Nullable List<String> findings,
        @Nullable String documentRef,
        List<ConditionView> conditions,
        Actor createdBy,
        Instant createdAt) {
    /** A condition as it stands today. */
    record ConditionView(
            @JsonProperty("no") int no,
            String text,
            LocalDate dueOn,
            ConditionState state,
            List<String> allowedActions,
            @Nullable LocalDate metOn,
            @Nullable String evidence,
            @Nullable String waiver,
            @Nullable Actor decidedBy,
            @Nullable Instant decidedAt) {
        static ConditionView of(Condition one, LocalDate today, List<String> allowedActions) {
            ConditionState state = one.on(today);
            boolean open = state == ConditionState.OPEN || state == ConditionState.OVERDUE;
            return new ConditionView(
                    one.no,
                    one.text,
                    one.dueOn,
                    state,
                    open ? allowedActions : List.of(),
                    one.metOn,
                    one.evidence,
                    one.waiver,
                    Deed.who(one.decided),
                    Deed.when(one.decided));
        }
    }

    static DiligenceView of(Diligence one, DiligenceState state, List<ConditionView> conditions, boolean withFindings) {
        return new DiligenceView(
                one.id,
                one.ref,
                one.self(),
                one.partner,
                state,
                one.scope,
                one.doneOn,
                one.validUntil,
                one.riskRating,
                withFindings ? one.findings.all() : null,
                withFindings ? one.documentRef : null,
                conditions,
                one.created.by(),
                one.created.at());
    }
}
