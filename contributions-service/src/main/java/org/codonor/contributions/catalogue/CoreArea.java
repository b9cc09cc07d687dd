package org.codonor.contributions.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.codonor.common.id.Ids;

/** A field of work of the programme; every budget line has exactly one (R26). */
@Entity
@Table(name = "core_areas")
public class CoreArea extends PanacheEntityBase {
    record NewCoreArea(String code, String title, boolean inArrangement) {}

    record CoreAreaView(UUID id, String self, String code, String title, boolean inArrangement, Instant createdAt) {}

    @Id
    UUID id;

    String programme;
    String code;
    String title;
    boolean inArrangement;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CoreArea() {}

    CoreArea(String programme, NewCoreArea wanted, Instant at) {
        id = Ids.next();
        this.programme = programme;
        code = wanted.code();
        title = wanted.title();
        inArrangement = wanted.inArrangement();
        createdAt = at;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public boolean inArrangement() {
        return inArrangement;
    }

    CoreAreaView view() {
        return new CoreAreaView(
                id, "/v1/programmes/" + programme + "/core-areas/" + code, code, title, inArrangement, createdAt);
    }
}
