package org.codonor.partners.diligence;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.partners.Deed;
import org.jspecify.annotations.Nullable;

/** What a partner must do after an assessment, by a deadline; met with evidence, or waived with a reason. */
@Entity
@Table(name = "due_diligence_conditions")
class Condition extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    UUID assessment;
    String partner;
    int no;
    String text;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "met_on")
    @Nullable
    LocalDate metOn;

    @Nullable
    String evidence;

    @Nullable
    String waiver;

    @Nullable
    Deed decided;

    @Version
    int version;

    Condition() {}

    Condition(Diligence of, int no, NewDiligence.NewCondition written) {
        this.id = Ids.next();
        this.programme = of.programme;
        this.assessment = of.id;
        this.partner = of.partner;
        this.no = no;
        this.text = written.text();
        this.dueOn = written.dueOn();
    }

    void meet(LocalDate day, String shownBy, Deed deed) {
        metOn = day;
        evidence = shownBy;
        decided = deed;
    }

    void waive(String reason, Deed deed) {
        waiver = reason;
        decided = deed;
    }

    ConditionState on(LocalDate today) {
        if (waiver != null) {
            return ConditionState.WAIVED;
        }
        if (metOn != null) {
            return ConditionState.MET;
        }
        return today.isAfter(dueOn) ? ConditionState.OVERDUE : ConditionState.OPEN;
    }

    static List<Condition> of(UUID assessment) {
        return list("assessment", Sort.by("no"), assessment);
    }
}
