package org.codonor.partners.request;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.codonor.common.money.Money;
import org.codonor.partners.agreement.Agreements;

/** Requests that somebody has still to do something about: to decide, to pay, or to confirm. */
@ApplicationScoped
public class OpenRequests {
    private static final List<RequestState> OPEN = List.of(
            RequestState.SUBMITTED,
            RequestState.IN_REVIEW,
            RequestState.RETURNED,
            RequestState.APPROVING,
            RequestState.APPROVED,
            RequestState.PAYING,
            RequestState.PAID);

    @Inject
    Agreements agreements;

    @Inject
    Holds holds;

    /** A request in short. */
    public record Open(
            String ref,
            String self,
            String agreement,
            String state,
            Money amount,
            LocalDate periodFrom,
            LocalDate periodTo,
            boolean onHold,
            List<String> heldBy) {}

    public List<Open> of(String programme, String partner) {
        return DisbursementRequest.<DisbursementRequest>list(
                        "programme = ?1 and partner = ?2 and state in ?3", Sort.by("id"), programme, partner, OPEN)
                .stream()
                .map(this::open)
                .toList();
    }

    private Open open(DisbursementRequest request) {
        List<String> held = RequestState.WAITING.contains(request.state)
                ? holds.of(request, agreements.of(request.agreement)).stream()
                        .filter(Hold::stands)
                        .map(Hold::text)
                        .toList()
                : List.of();
        return new Open(
                request.ref,
                request.self(),
                request.agreementRef,
                request.state.name(),
                request.money(request.amount),
                request.periodFrom,
                request.periodTo,
                !held.isEmpty(),
                held);
    }
}
