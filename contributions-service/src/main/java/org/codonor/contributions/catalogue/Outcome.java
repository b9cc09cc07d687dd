package org.codonor.contributions.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.codonor.common.id.Ids;

/** What the programme wants to bring about, in exactly one core area (R26). */
@Entity
@Table(name = "outcomes")
public class Outcome extends PanacheEntityBase {
    record NewOutcome(String ref, String coreArea, String title) {}

    record OutcomeView(UUID id, String self, String ref, String coreArea, String title, Instant createdAt) {}

    @Id
    UUID id;

    String programme;
    String ref;
    String coreArea;
    String title;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Outcome() {}

    Outcome(String programme, NewOutcome wanted, Instant at) {
        id = Ids.next();
        this.programme = programme;
        ref = wanted.ref();
        coreArea = wanted.coreArea();
        title = wanted.title();
        createdAt = at;
    }

    public String ref() {
        return ref;
    }

    public String coreArea() {
        return coreArea;
    }

    public String title() {
        return title;
    }

    OutcomeView view() {
        return new OutcomeView(id, "/v1/programmes/" + programme + "/outcomes/" + ref, ref, coreArea, title, createdAt);
    }
}
