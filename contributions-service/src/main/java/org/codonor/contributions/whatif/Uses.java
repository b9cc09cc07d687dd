package org.codonor.contributions.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ask.Agreements;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plans;
import org.codonor.contributions.catalogue.Catalogue;
import org.codonor.contributions.programme.Programme;
import org.jspecify.annotations.Nullable;

/** Makes a use of a question: what its line or outcome say is filled in, what is unknown or contradicts is refused. */
@ApplicationScoped
class Uses {
    @Inject
    Plans plans;

    @Inject
    Catalogue catalogue;

    @Inject
    Agreements agreements;

    @Inject
    ProgrammeClock clock;

    Use of(Programme programme, NewEarmarkCheck question) {
        var refused = Refused.because(CommonProblem.RULE).detail("The question does not fit the programme.");
        checkAmount(programme, question, refused);
        checkCodes(programme, question, refused);
        @Nullable
        Line line = question.line() == null
                ? null
                : plans.line(programme.code(), question.line()).orElse(null);
        if (question.line() != null && line == null) {
            refused.broken("R26", "/line", "unknown", question.line() + " is in no approved budget version.");
        }
        String partner = partner(programme, question, refused);
        String geo = line == null ? question.geo() : same("/geo", question.geo(), line.geo(), refused);
        String outcome =
                line == null ? question.outcome() : same("/outcome", question.outcome(), line.outcome(), refused);
        String area = line == null
                ? areaOf(programme, question, refused)
                : same("/coreArea", question.coreArea(), line.coreArea(), refused);
        if (refused.hasErrors()) {
            throw refused;
        }
        LocalDate on = Objects.requireNonNullElseGet(question.on(), () -> clock.today(programme.code()));
        return new Use(
                purpose(question),
                on,
                question.amount().amount(),
                partner,
                question.agreement(),
                question.line(),
                geo,
                area,
                outcome);
    }

    private static Purpose purpose(NewEarmarkCheck question) {
        if (question.purpose() != null) {
            return question.purpose();
        }
        return question.agreement() == null ? Purpose.CONTRACT : Purpose.PAY;
    }

    private static void checkAmount(Programme programme, NewEarmarkCheck question, Refused refused) {
        if (!question.amount().currency().equals(programme.currency())
                || !question.amount().isPositive()) {
            refused.error("/amount", "amount", "It is above zero and in " + programme.currency() + ".");
        }
        if ((question.donor() == null) == (question.contribution() == null)) {
            refused.error("/contribution", "either", "Name a donor or one of its contributions.");
        }
    }

    private void checkCodes(Programme programme, NewEarmarkCheck question, Refused refused) {
        Catalogue.Codes codes = catalogue.codes(programme.code());
        known("/geo", question.geo(), codes.geos(), refused);
        known("/coreArea", question.coreArea(), codes.coreAreas(), refused);
        known("/outcome", question.outcome(), codes.outcomes().keySet(), refused);
        String agreement = question.agreement();
        if (agreement != null && agreements.find(programme.code(), agreement).isEmpty()) {
            refused.broken(
                    "R53", "/agreement", "unknown", "The ledger knows of no signed agreement " + agreement + ".");
        }
    }

    private static void known(String pointer, @Nullable String code, Collection<String> codes, Refused refused) {
        if (code != null && !codes.contains(code)) {
            refused.broken("R26", pointer, "unknown", "The programme does not know " + code + ".");
        }
    }

    private @Nullable String partner(Programme programme, NewEarmarkCheck question, Refused refused) {
        return question.agreement() == null
                ? question.partner()
                : agreements
                        .find(programme.code(), question.agreement())
                        .map(agreement -> same("/partner", question.partner(), agreement.partner(), refused))
                        .orElse(question.partner());
    }

    private @Nullable String areaOf(Programme programme, NewEarmarkCheck question, Refused refused) {
        @Nullable
        String area = question.outcome() == null
                ? null
                : catalogue.codes(programme.code()).outcomes().get(question.outcome());
        return area == null ? question.coreArea() : same("/coreArea", question.coreArea(), area, refused);
    }

    private static String same(String pointer, @Nullable String asked, String is, Refused refused) {
        if (asked != null && !asked.equals(is)) {
            refused.error(pointer, "contradicts", "What is named beside it has " + is + ", not " + asked + ".");
        }
        return is;
    }
}
