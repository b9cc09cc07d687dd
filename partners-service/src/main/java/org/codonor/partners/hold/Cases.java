package org.codonor.partners.hold;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Role;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.jspecify.annotations.Nullable;

/** The cases this service was told of, and the holds of those that are open (R52). */
@ApplicationScoped
public class Cases {
    @Inject
    Agreements agreements;

    @Inject
    Act act;

    /** An open case; it holds the agreement's payments from {@code heldAt} on, if at all. */
    public record OpenCase(
            String ref,
            String self,
            LocalDate openedOn,
            @Nullable Instant heldAt,
            @Nullable String holdReason,
            @Nullable String claimRef) {}

    /**
     * Whether somebody may know which case it is, and why it holds: auditors, controllers, and case officers of the lead
     * donor, who have another office of it as well. To all others the case itself is as if there were none.
     */
    public static boolean areNamedTo(Caller caller) {
        return caller.is(Role.AUDITOR, Role.LEAD_CONTROLLER)
                || (caller.is(Role.CASE_OFFICER) && caller.is(Role.LEAD_OFFICER, Role.LEAD_FINANCE));
    }

    /** Stores a newer state, with the agreement held meanwhile; false when something as new is on record. */
    public boolean store(AgreementNow about, UUID id, CaseTold told) {
        agreements.lock(about.agreement().id());
        CaseFact known = CaseFact.findById(id);
        if (known != null && known.factVersion >= told.version()) {
            return false;
        }
        if (known != null && !known.agreement.equals(about.agreement().id())) {
            throw Refused.because(CommonProblem.RULE).error("/agreement", "moved", "A case stays with its agreement.");
        }
        CaseFact fact = known == null ? new CaseFact(id, about.agreement()) : known;
        fact.take(told, act.at());
        fact.persist();
        act.record(Entry.of("case-hold", id, id.toString()) // others read the audit trail than read cases
                .with(
                        "fact",
                        Map.of(
                                "version", told.version(),
                                "agreement", told.agreement(),
                                "open", told.open(),
                                "paymentHold", told.paymentHold())));
        return true;
    }

    /** Since when a case holds payments; empty when it does not. */
    public Optional<Instant> heldAt(UUID id) {
        return CaseFact.<CaseFact>findByIdOptional(id).map(fact -> fact.heldAt);
    }

    /** Whether a case about one of the partner's agreements was ever told of. */
    public boolean isKnown(String programme, String partner, String ref) {
        return CaseFact.count("programme = ?1 and partner = ?2 and ref = ?3", programme, partner, ref) > 0;
    }

    /** A case of which it is known that its claim was not issued yet is owed nothing for (6.9): recovered later, not now. */
    public void refuseUnissued(UUID agreement, String claimRef, String pointer) {
        if (CaseFact.count("agreement = ?1 and ref = ?2 and claimRef is null", agreement, claimRef) > 0) {
            throw Refused.because(CommonProblem.WRONG_STATE)
                    .broken(
                            "R87",
                            pointer,
                            "not-issued",
                            "The claim " + claimRef + " has not been issued to the partner: have it issued first.");
        }
    }

    /** The open cases about an agreement. */
    public List<OpenCase> open(UUID agreement) {
        return CaseFact.<CaseFact>list("agreement = ?1 and isOpen", Sort.by("id"), agreement).stream()
                .map(fact ->
                        new OpenCase(fact.ref, fact.self, fact.openedOn, fact.heldAt, fact.holdReason, fact.claimRef))
                .toList();
    }

    /** R52: those that hold the agreement's payments. */
    public List<OpenCase> holding(UUID agreement) {
        return open(agreement).stream().filter(one -> one.heldAt() != null).toList();
    }
}
