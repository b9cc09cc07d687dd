package org.codonor.reporting.result;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.reporting.KnownAt;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.duty.Standing;
import org.codonor.reporting.result.Reporters.Reporter;
import org.jspecify.annotations.Nullable;

/** What the programme has achieved, indicator by indicator and year by year. */
@Path("/v1/programmes/{programme}/results")
class ResultsResource {
    @Inject
    Indicators indicators;

    @Inject
    Results results;

    @Inject
    Duties duties;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @Inject
    Cursors cursors;

    @GET
    public Page<ResultView> listResults(
            @PathParam("programme") String programme,
            @QueryParam("indicator") @Nullable String indicator,
            @QueryParam("outcome") @Nullable String outcome,
            @QueryParam("agreement") @Nullable String agreement,
            @QueryParam("year") @Nullable Integer year,
            @QueryParam("period") @Nullable String period,
            @QueryParam("basis") @Nullable String basis,
            @QueryParam("knownAt") @Nullable String knownAt) {
        Instant moment = KnownAt.of(knownAt);
        LocalDate today = knownAt == null ? clock.today(programme) : clock.dateOf(programme, moment);
        List<Standing> all = duties.of(programme);
        var owed = OwedPeriods.of(knownAt == null ? all : duties.asKnownAt(programme, moment, today), all);
        List<Told> told = results.asKnownAt(programme, moment, "SUBMITTED".equals(basis));
        var views = new ArrayList<ResultView>();
        indicators.asKnownAt(programme, moment).stream()
                .filter(known -> indicator == null || known.ref.equals(indicator))
                .filter(known -> outcome == null || known.outcome.equals(outcome))
                .forEach(known -> {
                    List<Reporter> reporters = reporters(known, agreement);
                    List<Told> own = told.stream()
                            .filter(said -> said.indicator().equals(known.id))
                            .filter(said ->
                                    agreement == null || said.agreement().equals(agreement))
                            .filter(said -> period == null || said.period().equals(period))
                            .toList();
                    years(known, own, today).stream()
                            .filter(of -> year == null || of.equals(year))
                            .filter(of -> period == null || period.startsWith(of.toString()))
                            .forEach(of -> views.add(view(known, of, period, today, reporters, owed, own)));
                });
        return cursors.page(
                (after, limit) -> views.stream()
                        .filter(view -> after == null || key(view).compareTo(after) > 0)
                        .limit(limit)
                        .toList(),
                ResultsResource::key);
    }

    private static ResultView view(
            Indicator known,
            int year,
            @Nullable String period,
            LocalDate today,
            List<Reporter> reporters,
            OwedPeriods owed,
            List<Told> own) {
        return ResultView.of(
                known,
                year,
                period,
                known.expected(year, today).stream()
                        .filter(name -> period == null || name.equals(period))
                        .toList(),
                reporters,
                owed,
                own.stream().filter(said -> said.year() == year).toList());
    }

    /** Those whose results the caller may see. */
    private List<Reporter> reporters(Indicator known, @Nullable String agreement) {
        Caller caller = current.caller();
        return known.reporters.agreements().stream()
                .filter(reporter -> caller.maySee(reporter.partner()))
                .filter(reporter -> agreement == null || reporter.agreement().equals(agreement))
                .toList();
    }

    /** The years that have begun, and those that have a target or a result. */
    private static Set<Integer> years(Indicator known, List<Told> own, LocalDate today) {
        var years = new TreeSet<Integer>();
        for (int year = known.content.fromYear(); year <= today.getYear(); year++) {
            years.add(year);
        }
        known.content.targets().forEach(target -> years.add(target.year()));
        own.forEach(said -> years.add(said.year()));
        return years;
    }

    private static String key(ResultView view) {
        return view.indicator() + "|" + view.year();
    }
}
