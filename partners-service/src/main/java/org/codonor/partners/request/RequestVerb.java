package org.codonor.partners.request;

import static org.codonor.partners.request.RequestState.APPROVED;
import static org.codonor.partners.request.RequestState.APPROVING;
import static org.codonor.partners.request.RequestState.CANCELLED;
import static org.codonor.partners.request.RequestState.CANCELLING;
import static org.codonor.partners.request.RequestState.CONFIRMED;
import static org.codonor.partners.request.RequestState.DRAFT;
import static org.codonor.partners.request.RequestState.IN_REVIEW;
import static org.codonor.partners.request.RequestState.PAID;
import static org.codonor.partners.request.RequestState.PAYING;
import static org.codonor.partners.request.RequestState.REJECTED;
import static org.codonor.partners.request.RequestState.RETURNED;
import static org.codonor.partners.request.RequestState.REVERSING;
import static org.codonor.partners.request.RequestState.SUBMITTED;

import java.util.Locale;
import java.util.Map;

/**
 * The verbs of a request: from which state each leads to which. Where it leads to a state that ends in ING the ledger
 * decides how it goes on.
 */
enum RequestVerb {
    CHANGE("changeDisbursementRequest", Map.of(DRAFT, DRAFT, RETURNED, RETURNED)),
    SUBMIT("submitDisbursementRequest", Map.of(DRAFT, SUBMITTED, RETURNED, SUBMITTED)),
    REVIEW("reviewDisbursementRequest", Map.of(SUBMITTED, IN_REVIEW)),
    RETURN("returnDisbursementRequest", Map.of(IN_REVIEW, RETURNED)),
    REJECT("rejectDisbursementRequest", Map.of(IN_REVIEW, REJECTED)),
    WAIVE("waiveDisbursementRequestHolds", Map.of(SUBMITTED, SUBMITTED, IN_REVIEW, IN_REVIEW, APPROVED, APPROVED)),
    APPROVE("approveDisbursementRequest", Map.of(IN_REVIEW, APPROVING)),
    PAY("payDisbursementRequest", Map.of(APPROVED, PAYING)),
    CONFIRM("confirmDisbursementRequest", Map.of(PAID, CONFIRMED)),
    CANCEL("cancelDisbursementRequest", Map.of(DRAFT, CANCELLED, SUBMITTED, CANCELLED, APPROVED, CANCELLING)),
    REVERSE("reverseDisbursementRequest", Map.of(PAID, REVERSING));

    private final String operation;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<RequestState, RequestState> edges;

    RequestVerb(String operation, Map<RequestState, RequestState> edges) {
        this.operation = operation;
        this.edges = edges;
    }

    /** As paths and allowed actions name it. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    String operation() {
        return operation;
    }

    boolean isPossibleIn(RequestState state) {
        return edges.containsKey(state);
    }

    RequestState leadsFrom(RequestState state) {
        RequestState next = edges.get(state);
        if (next == null) {
            throw new IllegalStateException(this + " leads nowhere from " + state);
        }
        return next;
    }
}
