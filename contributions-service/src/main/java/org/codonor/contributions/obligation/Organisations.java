package org.codonor.contributions.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;

/**
 * Who may owe something: the donors, the partners of which the ledger knows an agreement, and those of whose duties a
 * service told.
 */
@ApplicationScoped
public class Organisations {
    private static final String KNOWN = """
            select code from donors where programme = ?
            union select partner from agreements where programme = ?
            union select owner from obligations where programme = ? and source <> ?
            union select unnest(owed_to) from obligations where programme = ? and source <> ?
            """;

    @Inject
    Rows rows;

    public boolean knows(String programme, String code) {
        return known(programme).contains(code);
    }

    /** Refused (422) when one of them is unknown. */
    void check(String programme, String owner, List<String> owedTo) {
        Set<String> known = known(programme);
        var refused = Refused.because(CommonProblem.RULE)
                .detail("A duty is between organisations of the programme.")
                .with("organisations", known);
        unknown(refused, known, "/owner", owner);
        for (int i = 0; i < owedTo.size(); i++) {
            unknown(refused, known, "/owedTo/" + i, owedTo.get(i));
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }

    private static void unknown(Refused refused, Set<String> known, String pointer, String code) {
        if (!known.contains(code)) {
            refused.error(pointer, "unknown", "There is no such donor, nor a partner with an agreement or a duty.");
        }
    }

    private Set<String> known(String programme) {
        return new TreeSet<>(rows.list(
                KNOWN,
                row -> row.getString(1),
                programme,
                programme,
                programme,
                Registered.PEOPLE,
                programme,
                Registered.PEOPLE));
    }
}
