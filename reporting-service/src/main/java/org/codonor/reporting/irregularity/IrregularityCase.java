package org.codonor.reporting.irregularity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.Role;
import org.jspecify.annotations.Nullable;

/** A suspicion of irregularity and what became of it. */
@Entity
@Table(name = "irregularity_cases")
class IrregularityCase extends PanacheEntityBase {
    private static final List<String> PARTNERS = List.of(Role.PARTNER_REPORTER.wire(), Role.PARTNER_FINANCE.wire());

    @Id
    UUID id;

    String programme;
    String ref;

    @Enumerated(EnumType.STRING)
    CaseState state;

    @Enumerated(EnumType.STRING)
    Classification classification;

    @Enumerated(EnumType.STRING)
    Confidentiality confidentiality;

    @Enumerated(EnumType.STRING)
    CaseType type;

    @Nullable
    String agreement;

    @Nullable
    String partner;

    boolean partnerAsked;
    boolean urgent;

    CaseContent content;

    CaseContent reported;

    @Enumerated(EnumType.STRING)
    IntakeChannel channel;

    Instant reportedAt;
    LocalDate reportedOn;

    @Nullable
    String reporterSubject;

    @Nullable
    String reporterParty;

    @Nullable
    String reporterRoles;

    boolean forOrganisation;

    /** The donors that were told, each between blanks. */
    String notified;

    @Nullable
    LocalDate openedOn;

    @Nullable
    LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Nullable
    String lessons;

    boolean paymentHold;

    @Nullable
    String holdReason;

    boolean partnersTold;

    /** There is a claim in the ledger, called as the case. */
    boolean claimed;

    @Nullable
    CaseClaim claim;

    /** What the ledger was asked last, and by which identifier its answer finds the case. */
    @Nullable
    Pending pending;

    @Nullable
    UUID pendingId;

    /** Copies of what the ledger said: how the keys divide what is suspected, and how the claim stands. */
    @Nullable
    String split;

    @Nullable
    String claimCopy;

    @Nullable
    String claimTag;

    @Nullable
    String publicSummary;

    @Enumerated(EnumType.STRING)
    @Nullable
    ExemptionCheck exemptionCheck;

    @Nullable
    String exemptionReason;

    @Nullable
    LocalDate exemptionCheckedOn;

    @ElementCollection
    @CollectionTable(name = "case_steps", joinColumns = @JoinColumn(name = "case_id"))
    @OrderColumn(name = "position")
    List<CaseStep> steps = new ArrayList<>();

    @Version
    @Column(name = "lock_version")
    int lockVersion;

    @SuppressWarnings("NullAway")
    protected IrregularityCase() {}

    IrregularityCase(String programme, String ref, CaseContent told, IntakeChannel channel, Instant at, LocalDate on) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.state = CaseState.REPORTED;
        this.classification = Classification.IRREGULARITY;
        this.confidentiality = Confidentiality.STANDARD;
        this.channel = channel;
        this.reportedAt = at;
        this.reportedOn = on;
        this.notified = " ";
        this.reported = told;
        this.content = told;
        this.type = told.type();
        this.agreement = told.agreement();
        this.partner = told.partner();
    }

    void toldBy(Caller.Actor reporter, boolean organisation) {
        reporterSubject = reporter.subject();
        reporterParty = reporter.party();
        reporterRoles = String.join(" ", reporter.roles());
        forOrganisation = organisation;
    }

    void write(CaseContent now) {
        content = now;
        type = now.type();
        agreement = now.agreement();
        partner = now.partner();
    }

    void step(CaseState next, Instant at, Caller.Actor actor, @Nullable String reason) {
        step(CaseStep.of(next, at, actor, reason));
    }

    void step(CaseStep next) {
        state = next.state();
        steps.add(next);
    }

    /** It is a C-case from the first such day on; whether it may be published is to be checked (R91). */
    void open(LocalDate today, @Nullable Classification judged, boolean isUrgent) {
        openedOn = openedOn == null ? today : openedOn;
        classification = judged == null ? classification : judged;
        urgent = urgent || isUrgent;
        exemptionCheck = ExemptionCheck.PENDING;
    }

    void hold(boolean hold, @Nullable String reason) {
        paymentHold = hold;
        holdReason = reason;
    }

    void ask(Pending what, CaseState asking) {
        pending = what;
        pendingId = what.id();
        state = asking;
    }

    void summarise(String text) {
        publicSummary = text;
        exemptionCheck = ExemptionCheck.PENDING;
        exemptionReason = null;
        exemptionCheckedOn = null;
    }

    void checked(boolean publish, String reason, LocalDate today) {
        exemptionCheck = publish ? ExemptionCheck.CHECKED : ExemptionCheck.WITHHELD;
        exemptionReason = reason;
        exemptionCheckedOn = today;
    }

    void close(CaseStep last) {
        outcome = last.outcome();
        closedOn = last.closedOn();
        lessons = last.lessons() == null ? lessons : last.lessons();
        paymentHold = false;
        holdReason = null;
        step(last);
    }

    /** How it ended before stands in the step with which it was closed. */
    void reopen() {
        outcome = null;
        closedOn = null;
    }

    void told(String donor) {
        if (!isKnownTo(donor)) {
            notified = notified + donor + " ";
        }
    }

    boolean wasToldBy(Caller caller) {
        return caller.subject().equals(reporterSubject)
                || (forOrganisation && caller.party().equals(reporterParty));
    }

    /** Told by people of a partner for their organisation. */
    boolean wasToldByPartner() {
        return forOrganisation
                && reporterRoles != null
                && List.of(reporterRoles.split(" ")).stream().anyMatch(PARTNERS::contains);
    }

    boolean isKnownTo(String donor) {
        return notified.contains(" " + donor + " ");
    }

    String self() {
        return "/v1/programmes/" + programme + "/irregularity-cases/" + ref;
    }
}
