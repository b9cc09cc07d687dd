package org.codonor.contributions.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The lists of a programme, for the features whose codes must be in them. */
@ApplicationScoped
public class Catalogue {
    @Transactional
    public List<Geo> geos(String programme) {
        return Geo.list("programme = ?1 order by code", programme);
    }

    @Transactional
    public List<CoreArea> coreAreas(String programme) {
        return CoreArea.list("programme = ?1 order by code", programme);
    }

    @Transactional
    public List<Outcome> outcomes(String programme) {
        return Outcome.list("programme = ?1 order by ref", programme);
    }

    /** The codes in use, to check others against. */
    @Transactional
    public Codes codes(String programme) {
        return new Codes(
                geos(programme).stream().map(Geo::code).collect(Collectors.toUnmodifiableSet()),
                coreAreas(programme).stream().map(CoreArea::code).collect(Collectors.toUnmodifiableSet()),
                outcomes(programme).stream().collect(Collectors.toUnmodifiableMap(Outcome::ref, Outcome::coreArea)));
    }

    /**
     * What a programme knows.
     *
     * @param outcomes the core area of each outcome
     */
    public record Codes(Set<String> geos, Set<String> coreAreas, Map<String, String> outcomes) {}
}
