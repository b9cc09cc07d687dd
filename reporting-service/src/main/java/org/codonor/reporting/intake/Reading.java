package org.codonor.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.codonor.common.identity.CurrentCaller;

/** A suspicion with all that was written about it, decrypted for who may read it. */
@ApplicationScoped
class Reading {
    @Inject
    Conversation conversation;

    @Inject
    Vault vault;

    @Inject
    CurrentCaller current;

    SuspicionView view(Suspicion suspicion) {
        return SuspicionView.of(
                suspicion,
                vault.unlockJson(suspicion.id(), suspicion.content(), NewSuspicion.Told.class),
                conversation.messages(suspicion.id()),
                conversation.attachments(suspicion.id()),
                current.caller());
    }
}
