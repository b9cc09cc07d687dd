package org.codonor.common.contract;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The request as the contract read it: which operation, with which key, about which version, with which payload. */
@RequestScoped
public class Call {
    private String operation = "";
    private @Nullable String programme;
    private @Nullable String key;
    private @Nullable String ifMatch;
    private byte[] payloadHash = {};

    public void is(
            String operationId,
            @Nullable String inProgramme,
            @Nullable String idempotencyKey,
            @Nullable String version,
            byte[] payload) {
        operation = operationId;
        programme = inProgramme;
        key = idempotencyKey;
        ifMatch = version;
        payloadHash = payload;
    }

    public String operation() {
        return operation;
    }

    public @Nullable String programme() {
        return programme;
    }

    public @Nullable String key() {
        return key;
    }

    public @Nullable String ifMatch() {
        return ifMatch;
    }

    public byte[] payloadHash() {
        return payloadHash;
    }
}
