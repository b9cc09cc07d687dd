package org.codonor.reporting.result;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.codonor.common.id.Ids;

/** What is delivered to reach an outcome. */
@Entity
@Table(name = "outputs")
class Output extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String outcome;
    String title;

    @Version
    int lockVersion;

    @SuppressWarnings("NullAway")
    protected Output() {}

    Output(String programme, String ref, String outcome, String title) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.outcome = outcome;
        this.title = title;
    }

    void call(String newTitle) {
        title = newTitle;
    }

    UUID id() {
        return id;
    }

    String ref() {
        return ref;
    }

    String self() {
        return "/v1/programmes/" + programme + "/outputs/" + ref;
    }
}
