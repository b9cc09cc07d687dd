package org.codonor.contributions.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.period.FiscalCalendar;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.programme.Verbs;
import org.codonor.contributions.programme.Verbs.Verb;

/** Finds and shows receipts, and says which exchange differences still want a treatment. */
@ApplicationScoped
public class Receipts {
    private static final List<Verb> OF_A_STANDING_ONE = List.of(new Verb("reverse", "reverseReceipt"));

    @Inject
    Programmes programmes;

    @Inject
    Verbs verbs;

    /** The references of the exchange differences without a treatment (R18). */
    @Transactional
    public List<String> untreated(String programme) {
        return FxDifference.<FxDifference>find(FxDifference.UNTREATED + " order by ref", programme).stream()
                .map(difference -> difference.ref)
                .toList();
    }

    /** As {@link #untreated(String)}, of receipts valued by a day. */
    @Transactional
    public List<String> untreated(String programme, LocalDate by) {
        return FxDifference.<FxDifference>find(
                        FxDifference.UNTREATED + " and receipt.valueDate <= ?2 order by ref", programme, by)
                .stream()
                .map(difference -> difference.ref)
                .toList();
    }

    Optional<Receipt> find(String programme, String idOrRef) {
        return Ids.looksLikeId(idOrRef)
                ? Receipt.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : Receipt.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
    }

    ReceiptView view(Receipt receipt) {
        return views(receipt.programme, List.of(receipt)).getFirst();
    }

    List<ReceiptView> views(String programme, List<Receipt> receipts) {
        var currency = programmes.get(programme).currency();
        Map<String, FiscalCalendar> calendars = new HashMap<>();
        for (Donor donor : programmes.donors(programme)) {
            calendars.put(donor.code(), donor.calendar());
        }
        return receipts.stream()
                .map(receipt -> ReceiptView.of(
                        receipt,
                        currency,
                        calendars.getOrDefault(receipt.donor, new FiscalCalendar(1)),
                        verbs.allowed(receipt.isReversed() ? List.of() : OF_A_STANDING_ONE)))
                .toList();
    }
}
