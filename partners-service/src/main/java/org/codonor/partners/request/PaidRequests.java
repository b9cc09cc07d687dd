package org.codonor.partners.request;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** The payments made under an agreement, for whoever compares them with what arrived and what was spent. */
@ApplicationScoped
public class PaidRequests {
    private static final List<RequestState> PAID =
            List.of(RequestState.PAID, RequestState.CONFIRMED, RequestState.REVERSING, RequestState.REVERSED);

    /**
     * A payment.
     *
     * @param bookedIn in whose figures it counts
     * @param amount what was paid out, in the programme's currency
     * @param paidAmount the same in the agreement's currency
     * @param returnedIn the quarter of its return by the bank, if there was one
     */
    public record Paid(
            String ref,
            String self,
            Quarter bookedIn,
            Money amount,
            Money paidAmount,
            @Nullable LocalDate receivedOn,
            @Nullable Money received,
            @Nullable Quarter returnedIn) {
        public boolean isReturned() {
            return returnedIn != null;
        }
    }

    public List<Paid> of(UUID agreement) {
        return DisbursementRequest.<DisbursementRequest>list(
                        "agreement = ?1 and state in ?2", Sort.by("id"), agreement, PAID)
                .stream()
                .filter(request -> request.payment != null && request.payment.bookedIn() != null)
                .map(PaidRequests::paid)
                .toList();
    }

    private static Paid paid(DisbursementRequest request) {
        Payment payment = Objects.requireNonNull(request.payment);
        Money whole = request.money(request.amount);
        Confirmation arrived = request.confirmation;
        String returned =
                request.state == RequestState.REVERSED && request.returned != null ? request.returned.bookedIn() : null;
        return new Paid(
                request.ref,
                request.self(),
                Quarter.parse(Objects.requireNonNull(payment.bookedIn())),
                payment.offset() == null ? whole : whole.minus(payment.offset().amount()),
                payment.paidAmount(),
                arrived == null ? null : arrived.receivedOn(),
                arrived == null ? null : arrived.amount(),
                returned == null ? null : Quarter.parse(returned));
    }
}
