package org.codonor.contributions.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a contribution is restricted to (R27, R28). An empty list restricts nothing; codes are never rolled up. */
@Embeddable
public record Earmark(
        @Column(name = "earmark_strictness") @Enumerated(EnumType.STRING)
        Strictness strictness,

        @Column(name = "earmark_geos") List<String> geos,
        @Column(name = "earmark_core_areas") List<String> coreAreas,
        @Column(name = "earmark_partners") List<String> partners,
        @Column(name = "earmark_outcomes") List<String> outcomes,
        @Column(name = "earmark_text") @Nullable String text) {
    /** HARD refuses what lies outside; SOFT only shows it. */
    public enum Strictness {
        HARD,
        SOFT
    }

    /** May the money be used there? A partner that is not known yet is no obstacle. */
    public boolean admits(String geo, String coreArea, @Nullable String partner, String outcome) {
        return admitsGeo(geo) && admitsCoreArea(coreArea) && admitsPartner(partner) && admitsOutcome(outcome);
    }

    /** Does one of the restrictions that held at some time admit it? No restriction, a null, admits all. */
    public static boolean oneAdmits(
            List<@Nullable Earmark> held, String geo, String coreArea, @Nullable String partner, String outcome) {
        for (Earmark earmark : held) {
            if (earmark == null || earmark.admits(geo, coreArea, partner, outcome)) {
                return true;
            }
        }
        return false;
    }

    public boolean admitsGeo(String geo) {
        return admits(geos, geo);
    }

    public boolean admitsCoreArea(String coreArea) {
        return admits(coreAreas, coreArea);
    }

    public boolean admitsPartner(@Nullable String partner) {
        return partner == null || admits(partners, partner);
    }

    public boolean admitsOutcome(String outcome) {
        return admits(outcomes, outcome);
    }

    /** The same restriction, in whatever order its codes are listed. */
    public boolean restrictsAs(Earmark other) {
        return strictness == other.strictness
                && Set.copyOf(geos).equals(Set.copyOf(other.geos))
                && Set.copyOf(coreAreas).equals(Set.copyOf(other.coreAreas))
                && Set.copyOf(partners).equals(Set.copyOf(other.partners))
                && Set.copyOf(outcomes).equals(Set.copyOf(other.outcomes))
                && Objects.equals(text, other.text);
    }

    private boolean admits(List<String> allowed, String code) {
        return strictness == Strictness.SOFT || allowed.isEmpty() || allowed.contains(code);
    }
}
