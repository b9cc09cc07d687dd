package org.codonor.reporting.intake;

import static org.codonor.common.identity.Role.CASE_OFFICER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.money.Money;
import org.codonor.reporting.intake.Conversation.AttachmentView;
import org.codonor.reporting.intake.Conversation.MessageView;
import org.jspecify.annotations.Nullable;

/** A suspicion as a case officer reads it: everything but who reported. */
record SuspicionView(
        UUID id,
        String ref,
        String self,
        SuspicionState state,
        LocalDate receivedOn,
        String text,
        @Nullable String when,
        @Nullable String where,
        @Nullable Money amount,
        boolean identityGiven,
        @Nullable String irregularity,
        @Nullable String setAsideBecause,
        List<MessageView> messages,
        List<AttachmentView> attachments,
        List<String> allowedActions) {
    static SuspicionView of(
            Suspicion suspicion,
            NewSuspicion.Told told,
            List<MessageView> messages,
            List<AttachmentView> attachments,
            Caller caller) {
        return new SuspicionView(
                suspicion.id(),
                suspicion.ref(),
                suspicion.self(),
                suspicion.state(),
                suspicion.receivedOn(),
                told.text(),
                told.when(),
                told.where(),
                told.amount(),
                suspicion.hasIdentity(),
                suspicion.caseRef(),
                suspicion.asideBecause(),
                messages,
                attachments,
                actions(suspicion.state(), caller));
    }

    private static List<String> actions(SuspicionState state, Caller caller) {
        var actions = new ArrayList<String>();
        if (caller.is(CASE_OFFICER)) {
            actions.add("ask");
            if (state.maySetAside()) {
                actions.add("set-aside");
            }
            if (state.mayTakeUp()) {
                actions.add("take-up");
            }
        }
        return actions;
    }

    /** Never what was written: this ends up in messages. */
    @Override
    public String toString() {
        return ref;
    }
}
