package org.codonor.partners.request;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.ask.Asks;
import org.codonor.common.ask.Efforts.Standing;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Permissions;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.partners.agreement.Agreements;

/** Requests as the caller may see them, and what the caller may do with each. */
@ApplicationScoped
class Requests {
    @Inject
    CurrentCaller current;

    @Inject
    Permissions permissions;

    @Inject
    Asks asks;

    @Inject
    Agreements agreements;

    @Inject
    Holds holds;

    @Inject
    Tags tags;

    /** The request with that identifier or reference; refused (404) when there is none for this caller. */
    DisbursementRequest get(String programme, String idOrRef) {
        Optional<DisbursementRequest> found = Ids.looksLikeId(idOrRef)
                ? DisbursementRequest.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : DisbursementRequest.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
        return found.filter(request -> current.caller().maySee(request.partner)).orElseThrow(Refused::notFound);
    }

    RequestView view(DisbursementRequest request) {
        List<Hold> held = RequestState.WAITING.contains(request.state)
                ? holds.of(request, agreements.of(request.agreement))
                : List.of();
        return RequestView.of(
                request, actions(request), held, asks.newest(request.id).orElse(null));
    }

    /** Before any verb: the version the caller looked at, whose it is to do, the state, and four eyes (R56). */
    RequestView check(RequestVerb verb, DisbursementRequest request) {
        RequestView view = view(request);
        tags.check(view);
        Caller caller = current.caller();
        if (!isTheirs(verb, request, caller) && verb != RequestVerb.CANCEL) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("Only the partner itself does this.");
        }
        if (!verb.isPossibleIn(request.state) || !isTheirs(verb, request, caller)) {
            throw Refused.wrongState(request.state, view.allowedActions());
        }
        new FourEyes(request).check(verb, caller.subject());
        return view;
    }

    private List<String> actions(DisbursementRequest request) {
        Caller caller = current.caller();
        return Arrays.stream(RequestVerb.values())
                .filter(verb -> verb.isPossibleIn(request.state)
                        && permissions.allows(verb.operation(), caller)
                        && isTheirs(verb, request, caller)
                        && new FourEyes(request).admits(verb, caller.subject()))
                .map(RequestVerb::wire)
                .toList();
    }

    /** What a partner does it does with its own; what was approved is the controller's to cancel. */
    private static boolean isTheirs(RequestVerb verb, DisbursementRequest request, Caller caller) {
        boolean partner = caller.is(Role.PARTNER_FINANCE) && caller.party().equals(request.partner);
        return switch (verb) {
            case CHANGE, SUBMIT, CONFIRM -> partner;
            case CANCEL -> request.state == RequestState.APPROVED ? caller.is(Role.LEAD_CONTROLLER) : partner;
            case REVIEW, RETURN, REJECT, WAIVE, APPROVE, PAY, REVERSE -> true;
        };
    }

    /** How it stands now that the ledger was asked. */
    Standing standing(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            DisbursementRequest request = DisbursementRequest.findById(id);
            return new Standing(request.self(), view(request));
        });
    }
}
