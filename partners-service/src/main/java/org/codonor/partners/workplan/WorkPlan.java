package org.codonor.partners.workplan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.Deed;
import org.codonor.partners.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/** One version of what a partner plans to do in a year under an agreement. */
@Entity
@Table(name = "work_plans")
class WorkPlan extends PanacheEntityBase {
    private static final int REF_MAX = 64;

    @Id
    UUID id;

    String programme;
    String ref;
    UUID agreement;

    @Column(name = "agreement_ref")
    String agreementRef;

    String partner;
    int year;
    int no;

    @Enumerated(EnumType.STRING)
    WorkPlanState state = WorkPlanState.DRAFT;

    Currency currency;

    @Nullable
    String summary;

    Activities activities;
    Deed created;

    @Nullable
    Deed submitted;

    @Column(name = "return_reason")
    @Nullable
    String returnReason;

    @Nullable
    Deed approved;

    @Column(name = "decision_ref")
    @Nullable
    String decisionRef;

    @Version
    int version;

    WorkPlan() {}

    WorkPlan(Agreement of, int no, NewWorkPlan written, Deed created) {
        this.id = Ids.next();
        this.programme = of.programme();
        this.agreement = of.id();
        this.agreementRef = of.ref();
        this.partner = of.partner();
        this.currency = of.programmeCurrency();
        this.year = written.year();
        this.no = no;
        this.created = created;
        String name = "WP-" + of.ref() + "-" + year + "-" + no;
        this.ref = name.length() > REF_MAX ? "WP-" + id : name;
        change(written);
    }

    void change(NewWorkPlan written) {
        summary = written.summary();
        activities = written.activities();
    }

    void submit(Deed deed) {
        state = WorkPlanState.SUBMITTED;
        submitted = deed;
        returnReason = null;
    }

    void giveBack(String reason) {
        state = WorkPlanState.RETURNED;
        returnReason = reason;
    }

    void approve(String decision, Deed deed) {
        state = WorkPlanState.APPROVED;
        decisionRef = decision;
        approved = deed;
    }

    NewWorkPlan written() {
        return new NewWorkPlan(agreementRef, year, summary, activities);
    }

    /** All versions for a year, the newest first. */
    static List<WorkPlan> of(UUID agreement, int year) {
        return list("agreement = ?1 and year = ?2", Sort.descending("no"), agreement, year);
    }

    String self() {
        return "/v1/programmes/" + programme + "/work-plans/" + ref;
    }
}
