package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.life.Declaration;
import org.jspecify.annotations.Nullable;

/** The cases that a report declares are cases of its partner (R67): told by it, or about it. */
@ApplicationScoped
public class DeclaredCases {
    /** Refused (422) with every reference under which the partner knows no case. */
    public void refuseUnknown(String programme, String partner, @Nullable Declaration declared) {
        if (declared == null || declared.refs() == null) {
            return;
        }
        List<IrregularityCase> found = IrregularityCase.list(
                "programme = ?1 and ref in ?2 and (partner = ?3 or reporterParty = ?3)",
                programme,
                declared.refs(),
                partner);
        Set<String> known = found.stream().map(one -> one.ref).collect(Collectors.toCollection(HashSet::new));
        var refused = Refused.because(ReportingProblem.REPORT_BREAKS_RULES);
        for (int i = 0; i < declared.refs().size(); i++) {
            String ref = declared.refs().get(i);
            if (!known.contains(ref)) {
                refused.broken(
                        "R67",
                        "/irregularities/refs/" + i,
                        "unknown-reference",
                        partner + " knows no case " + ref + ": register it first, or take it away.");
            }
        }
        if (refused.hasErrors()) {
            throw refused;
        }
    }
}
