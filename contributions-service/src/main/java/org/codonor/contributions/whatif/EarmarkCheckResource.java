package org.codonor.contributions.whatif;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;

/** May so much of this money go there on that day? Answered from the plan and the books; nothing is written. */
@Path("/v1/programmes/{programme}/earmark-checks")
class EarmarkCheckResource {
    @Inject
    Programmes programmes;

    @Inject
    Contributions contributions;

    @Inject
    Uses uses;

    @Inject
    Purses purses;

    @POST
    @Transactional
    public EarmarkCheckView checkEarmark(@PathParam("programme") String code, NewEarmarkCheck question) {
        Programme programme = programmes.get(code);
        Use use = uses.of(programme, question);
        List<Purse> asked = asked(code, question).stream()
                .map(contribution -> purses.of(programme, contribution, use))
                .toList();
        return EarmarkCheckView.of(programme, use, asked);
    }

    private List<Contribution> asked(String programme, NewEarmarkCheck question) {
        if (question.contribution() != null) {
            Optional<Contribution> found = contributions.find(programme, question.contribution());
            return List.of(found.orElseThrow(() -> unknown("/contribution", question.contribution())));
        }
        String donor = String.valueOf(question.donor());
        if (programmes.donor(programme, donor).isEmpty()) {
            throw unknown("/donor", donor);
        }
        return contributions.all(programme).stream()
                .filter(contribution -> contribution.donor().equals(donor))
                .toList();
    }

    private static Refused unknown(String pointer, String code) {
        return Refused.because(CommonProblem.RULE)
                .detail("The question does not fit the programme.")
                .error(pointer, "unknown", "The programme does not know " + code + ".");
    }
}
