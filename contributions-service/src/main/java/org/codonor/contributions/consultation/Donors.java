package org.codonor.contributions.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.contributions.rows.Rows;

/** Who has to be asked: every co-donor with an active contribution, and what its arrangements say about asking. */
@ApplicationScoped
class Donors {
    /** Working days where no arrangement says anything. */
    static final int USUAL_DAYS = 10;

    @Inject
    Rows rows;

    /**
     * A co-donor with an active contribution.
     *
     * @param days working days that it has for an answer
     * @param tacit true when all its arrangements take silence for no objection
     */
    record Active(String donor, int days, boolean tacit) {}

    List<Active> active(String programme) {
        return rows.list(
                """
                        select c.donor, max(coalesce(a.consultation_days, ?)) as days,
                            bool_and(coalesce(a.tacit_consent, false)) as tacit
                        from contributions c
                        join donors d on d.programme = c.programme and d.code = c.donor and d.role = 'CO_DONOR'
                        left join arrangements a on a.programme = c.programme and a.ref = c.arrangement
                        where c.programme = ? and c.state in ('COMMITTED', 'SUSPENDED')
                        group by c.donor order by c.donor
                        """,
                row -> new Active(row.getString("donor"), row.getInt("days"), row.getBoolean("tacit")),
                USUAL_DAYS,
                programme);
    }
}
