package org.codonor.reporting.life;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.reporting.agreement.AgreementTerms;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** A partner's report under one agreement for one period, whatever it reports; once accepted it never changes. */
@Entity
@Table(name = "reports")
@Inheritance(strategy = InheritanceType.JOINED)
public abstract class Report extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;

    @Enumerated(EnumType.STRING)
    ReportKind kind;

    String agreement;
    String partner;
    String period;

    @Enumerated(EnumType.STRING)
    ReportState state;

    int versionNo;

    @Nullable
    LocalDate submittedOn;

    @Nullable
    Instant acceptedAt;

    @Formula("(programme, agreement, kind, period) in"
            + " (select w.programme, w.agreement, w.kind, w.period from duty_waivers w)")
    boolean waived;

    @ElementCollection
    @CollectionTable(name = "report_steps", joinColumns = @JoinColumn(name = "report"))
    @OrderColumn(name = "position")
    List<Step> steps = new ArrayList<>();

    @Version
    int lockVersion;

    @SuppressWarnings("NullAway")
    protected Report() {}

    protected Report(String programme, String ref, ReportKind kind, String period, AgreementTerms terms) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.kind = kind;
        this.period = period;
        this.agreement = terms.ref();
        this.partner = terms.partner();
        this.state = ReportState.DRAFT;
        this.versionNo = 1;
    }

    /** As this caller reads it, without what other services say of it: the form that the audit trail hashes. */
    public abstract Object written(Caller caller);

    public final String self() {
        return kind.self(programme, ref);
    }

    public final UUID id() {
        return id;
    }

    public final String programme() {
        return programme;
    }

    public final String ref() {
        return ref;
    }

    public final ReportKind kind() {
        return kind;
    }

    public final String agreement() {
        return agreement;
    }

    public final String partner() {
        return partner;
    }

    public final String period() {
        return period;
    }

    public final ReportState state() {
        return state;
    }

    public final int version() {
        return versionNo;
    }

    /** The day on which its newest version was submitted; none while it is returned: then it is owed again. */
    public final @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    public final @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    /** Does nobody wait for it any more (R59)? For good. */
    public boolean isWaived() {
        return waived;
    }

    public final boolean isWritable() {
        return ReportState.WRITABLE.contains(state);
    }

    public final boolean hasBeenSubmitted() {
        return steps.stream().anyMatch(step -> step.kind() == Step.Kind.SUBMITTED);
    }

    /** The newest step of this kind; of the present version only, but for drafts and requests, which go on counting. */
    public final Optional<Step> last(Step.Kind wanted) {
        Predicate<Step> counts = step ->
                step.versionNo() == versionNo || wanted == Step.Kind.DRAFTED || wanted == Step.Kind.CHANGES_REQUESTED;
        return steps.stream()
                .filter(step -> step.kind() == wanted && counts.test(step))
                .max(Comparator.comparing(Step::at));
    }

    public final Caller.@Nullable Actor who(Step.Kind wanted) {
        return last(wanted).map(Step::actor).orElse(null);
    }

    public final @Nullable Instant when(Step.Kind wanted) {
        return last(wanted).map(Step::at).orElse(null);
    }
}
