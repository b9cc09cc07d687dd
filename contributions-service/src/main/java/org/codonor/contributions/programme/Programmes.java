package org.codonor.contributions.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.codonor.common.clock.TimeZones;
import org.codonor.common.problem.Refused;
import org.hibernate.Session;

/** Finds programmes and their donors for the other features. */
@ApplicationScoped
public class Programmes implements TimeZones {
    /** The programme, read once in a transaction; refused (404) when there is none. */
    @Transactional
    public Programme get(String code) {
        return Programme.getEntityManager()
                .unwrap(Session.class)
                .bySimpleNaturalId(Programme.class)
                .loadOptional(code)
                .orElseThrow(Refused::notFound);
    }

    @Override
    @Transactional
    public ZoneId of(String code) {
        return get(code).timeZone();
    }

    /** All donors, the lead donor first, then by code. */
    @Transactional
    public List<Donor> donors(String programme) {
        return Donor.list(
                "programme = ?1 order by case when role = ?2 then 0 else 1 end, code", programme, DonorRole.LEAD_DONOR);
    }

    @Transactional
    public Optional<Donor> donor(String programme, String code) {
        return Donor.find("programme = ?1 and code = ?2", programme, code).firstResultOptional();
    }

    /** The lead donor, once the programme has one (R08). */
    @Transactional
    public Optional<Donor> leadDonor(String programme) {
        return Donor.find("programme = ?1 and role = ?2", programme, DonorRole.LEAD_DONOR)
                .firstResultOptional();
    }
}
