package org.codonor.partners.workplan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller.Actor;
import org.codonor.partners.Deed;

/** What somebody said about a work plan; it stays as it was said. */
@Entity
@Table(name = "work_plan_comments")
class WorkPlanComment extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;

    @Column(name = "work_plan")
    UUID workPlan;

    String partner;
    String text;
    Deed written;

    @Version
    int version;

    WorkPlanComment() {}

    WorkPlanComment(WorkPlan about, String text, Deed written) {
        this.id = Ids.next();
        this.programme = about.programme;
        this.workPlan = about.id;
        this.partner = about.partner;
        this.text = text;
        this.written = written;
    }

    /** As people read it. */
    record View(UUID id, String text, Actor by, Instant at) {}

    View view() {
        return new View(id, text, written.by(), written.at());
    }

    static List<View> of(UUID workPlan) {
        return WorkPlanComment.<WorkPlanComment>list("workPlan", Sort.by("id"), workPlan).stream()
                .map(WorkPlanComment::view)
                .toList();
    }
}
