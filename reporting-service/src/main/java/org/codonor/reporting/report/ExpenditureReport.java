package org.codonor.reporting.report;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.codonor.reporting.agreement.AgreementTerms;
import org.jspecify.annotations.Nullable;

/** What a partner spent under one agreement in one quarter; once accepted it never changes. */
@Entity
@Table(name = "expenditure_reports")
class ExpenditureReport extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String agreement;
    String partner;
    Quarter quarter;

    @Enumerated(EnumType.STRING)
    ReportState state;

    int versionNo;

    @Column(length = 3)
    Currency currency;

    boolean nil;
    boolean noIrregularities;
    String irregularityRefs;

    @Nullable
    String note;

    @ElementCollection
    @CollectionTable(name = "expenditure_lines", joinColumns = @JoinColumn(name = "report"))
    @OrderColumn(name = "position")
    List<ExpenditureLine> lines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "expenditure_report_steps", joinColumns = @JoinColumn(name = "report"))
    @OrderColumn(name = "position")
    List<Step> steps = new ArrayList<>();

    @Nullable
    Instant acceptedAt;

    @Nullable
    Quarter bookedIn;

    @Nullable
    String transactionSelf;

    @Version
    int lockVersion;

    @SuppressWarnings("NullAway")
    protected ExpenditureReport() {}

    ExpenditureReport(String programme, String ref, Quarter quarter, AgreementTerms terms) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.quarter = quarter;
        this.agreement = terms.ref();
        this.partner = terms.partner();
        this.currency = terms.programmeCurrency();
        this.state = ReportState.DRAFT;
        this.versionNo = 1;
        this.irregularityRefs = "";
    }

    /** The partner writes; only before it is submitted. */
    void write(ReportContent content) {
        nil = content.isNil();
        note = content.comment();
        lines.clear();
        content.lines().forEach(line -> lines.add(ExpenditureLine.of(line)));
        Declaration declared = content.irregularities();
        noIrregularities = declared != null && Boolean.TRUE.equals(declared.none());
        irregularityRefs = declared == null || declared.refs() == null ? "" : String.join(" ", declared.refs());
    }

    /** What is written in it, as the partner would write it. */
    ReportContent content() {
        return new ReportContent(
                nil, lines.stream().map(ExpenditureLine::written).toList(), declaration(), note);
    }

    @Nullable
    Declaration declaration() {
        if (noIrregularities) {
            return new Declaration(true, null);
        }
        return irregularityRefs.isEmpty() ? null : new Declaration(null, List.of(irregularityRefs.split(" ")));
    }

    boolean hasBeenSubmitted() {
        return steps.stream().anyMatch(step -> step.kind() == Step.Kind.SUBMITTED);
    }

    void note(Step.Kind kind, Instant at, Caller.Actor actor, @Nullable String reason) {
        steps.add(Step.of(kind, versionNo, at, actor, reason));
    }

    /** The newest step of this kind; of the present version only, but for drafts and requests, which go on counting. */
    Optional<Step> last(Step.Kind kind) {
        Predicate<Step> counts = step ->
                step.versionNo() == versionNo || kind == Step.Kind.DRAFTED || kind == Step.Kind.CHANGES_REQUESTED;
        return steps.stream()
                .filter(step -> step.kind() == kind && counts.test(step))
                .max(Comparator.comparing(Step::at));
    }

    String self() {
        return "/v1/programmes/" + programme + "/expenditure-reports/" + ref;
    }
}
