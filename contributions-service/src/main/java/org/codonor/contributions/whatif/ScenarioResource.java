package org.codonor.contributions.whatif;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.common.period.FiscalCalendar;
import org.codonor.contributions.adjustment.Foresee;
import org.codonor.contributions.ask.Agreements;
import org.codonor.contributions.ask.Agreements.Agreement;
import org.codonor.contributions.consultation.NextRound;
import org.codonor.contributions.contribution.Contributions;
import org.codonor.contributions.programme.Donor;
import org.codonor.contributions.programme.Programme;
import org.codonor.contributions.programme.Programmes;
import org.codonor.contributions.whatif.NewScenario.Kind;
import org.codonor.contributions.whatif.ScenarioView.Adjustment;
import org.codonor.contributions.whatif.ScenarioView.Consultation;
import org.codonor.contributions.whatif.ScenarioView.Move;
import org.jspecify.annotations.Nullable;

/** What if a donor cuts, pauses or withdraws? Worked out on the plan and the books; nothing is written. */
@Path("/v1/programmes/{programme}/scenarios")
class ScenarioResource {
    @Inject
    Programmes programmes;

    @Inject
    Contributions contributions;

    @Inject
    Scenarios scenarios;

    @Inject
    Holdings holdings;

    @Inject
    Agreements agreements;

    @Inject
    Foresee foresee;

    @Inject
    NextRound nextRound;

    @POST
    @Transactional
    public ScenarioView tryScenario(@PathParam("programme") String code, NewScenario asked) {
        Programme programme = programmes.get(code);
        Currency currency = programme.currency();
        Scenarios.Worked worked = scenarios.of(programme, asked);
        List<Cover.Loss> losses =
                worked.outcomes().stream().map(Effect.Outcome::loss).toList();
        Map<String, FiscalCalendar> calendars = calendars(code);
        var tables = new Losses(worked.books(), losses, partners(code), calendars, currency);
        Adjustment adjustment = adjustment(code, worked, currency);
        Consultation consultation =
                adjustment == null || adjustment.classification().equals("MINOR") ? null : consultation(code);
        return new ScenarioView(
                asked.title(),
                worked.today(),
                "/v1/programmes/" + code + "/budget-versions/"
                        + worked.books().plan().ref(),
                currency,
                Losses.lost(losses, currency),
                holdings.effects(programme, worked, calendars),
                tables.lines(),
                tables.agreements(),
                tables.quarters(),
                adjustment,
                consultation,
                new Decisions(worked.books(), worked.outcomes(), currency).all(adjustment, consultation));
    }

    /** Cuts and withdrawals need one; what is only paused needs one if others bridge it. */
    private @Nullable Adjustment adjustment(String programme, Scenarios.Worked worked, Currency currency) {
        boolean required =
                worked.outcomes().stream().anyMatch(outcome -> outcome.effect().kind() != Kind.PAUSE);
        var cuts = new TreeMap<String, Map<String, BigDecimal>>();
        worked.outcomes().stream()
                .filter(outcome -> !required || outcome.effect().kind() != Kind.PAUSE)
                .flatMap(outcome -> outcome.loss().lost().stream())
                .forEach(each -> cuts.computeIfAbsent(each.place().line(), line -> new TreeMap<>())
                        .merge(each.place().contribution(), each.amount(), BigDecimal::add));
        if (cuts.isEmpty()) {
            return null;
        }
        List<Foresee.Cut> moves = cuts.entrySet().stream()
                .flatMap(line -> line.getValue().entrySet().stream()
                        .map(part ->
                                new Foresee.Cut(line.getKey(), part.getKey(), Money.of(part.getValue(), currency))))
                .toList();
        Foresee.Foreseen foreseen = foresee.of(programme, moves, worked.today());
        return new Adjustment(
                required,
                required ? "CEILING" : "REALLOCATION",
                foreseen.major() ? "MAJOR" : "MINOR",
                foreseen.grounds(),
                moves.stream().map(Foresee.Cut::amount).reduce(Money.zero(currency), Money::plus),
                moves.stream()
                        .map(move -> new Move(move.line(), move.contribution(), move.amount()))
                        .toList());
    }

    private Consultation consultation(String programme) {
        NextRound.Expected next = nextRound.of(programme);
        return new Consultation(next.donors(), next.days(), next.earliest());
    }

    private Map<String, String> partners(String programme) {
        return agreements.all(programme).stream().collect(Collectors.toMap(Agreement::ref, Agreement::partner));
    }

    private Map<String, FiscalCalendar> calendars(String programme) {
        Map<String, FiscalCalendar> ofDonor =
                programmes.donors(programme).stream().collect(Collectors.toMap(Donor::code, Donor::calendar));
        var calendars = new HashMap<String, FiscalCalendar>();
        contributions.all(programme).forEach(each -> {
            FiscalCalendar calendar = ofDonor.get(each.donor());
            if (calendar != null) {
                calendars.put(each.ref(), calendar);
            }
        });
        return calendars;
    }
}
