package org.codonor.contributions.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** A geography that lines and earmarks name: a country, or a region of the programme's own. Never rolled up. */
@Entity
@Table(name = "geos")
public class Geo extends PanacheEntityBase {
    enum Kind {
        COUNTRY,
        REGION
    }

    record NewGeo(
            String code, String name, Kind kind, @Nullable List<String> members) {}

    record GeoView(
            UUID id, String self, String code, String name, Kind kind, List<String> members, Instant createdAt) {}

    @Id
    UUID id;

    String programme;
    String code;
    String name;

    @Enumerated(EnumType.STRING)
    Kind kind;

    List<String> members;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Geo() {}

    Geo(String programme, NewGeo wanted, Instant at) {
        id = Ids.next();
        this.programme = programme;
        code = wanted.code();
        name = wanted.name();
        kind = wanted.kind();
        members = wanted.members() == null ? List.of() : wanted.members();
        createdAt = at;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean isCountry() {
        return kind == Kind.COUNTRY;
    }

    public List<String> members() {
        return members;
    }

    GeoView view() {
        return new GeoView(
                id, "/v1/programmes/" + programme + "/geos/" + code, code, name, kind, List.copyOf(members), createdAt);
    }
}
