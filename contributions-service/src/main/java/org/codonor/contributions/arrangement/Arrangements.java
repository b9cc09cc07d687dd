package org.codonor.contributions.arrangement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.id.Ids;

/** Finds arrangements for the features that stand on them. */
@ApplicationScoped
public class Arrangements {
    @Transactional
    public Optional<Arrangement> find(String programme, String idOrRef) {
        return Ids.looksLikeId(idOrRef)
                ? Arrangement.find("programme = ?1 and id = ?2", programme, UUID.fromString(idOrRef))
                        .firstResultOptional()
                : Arrangement.find("programme = ?1 and ref = ?2", programme, idOrRef)
                        .firstResultOptional();
    }

    /** All arrangements of a programme, by reference. */
    @Transactional
    public List<Arrangement> all(String programme) {
        return Arrangement.list("programme = ?1 order by ref", programme);
    }
}
