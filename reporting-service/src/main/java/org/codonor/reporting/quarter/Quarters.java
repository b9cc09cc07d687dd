package org.codonor.reporting.quarter;

import static org.codonor.common.identity.Role.LEAD_CONTROLLER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.codonor.common.ask.AskView;
import org.codonor.common.ask.Asks;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.duty.Duties;
import org.codonor.reporting.duty.Standing;
import org.codonor.reporting.reference.Snapshot;
import org.jspecify.annotations.Nullable;

/** The quarters of a programme: from the first that its ledger books in to the one that runs today. */
@ApplicationScoped
public class Quarters {
    @Inject
    KeptQuarters kept;

    @Inject
    Packages packages;

    @Inject
    Duties duties;

    @Inject
    Asks asks;

    @Inject
    CurrentCaller current;

    /** All quarters, the newest first. */
    List<QuarterView> views(Snapshot programme, LocalDate today) {
        List<KeptQuarter> all = all(programme, today);
        List<Standing> owed = duties.of(programme.programme());
        return all.reversed().stream()
                .map(quarter -> view(quarter, all, owed, programme, today, null))
                .toList();
    }

    /** One of them, with what the ledger says beforehand; any other is 404. */
    QuarterView view(Snapshot programme, Quarter quarter, LocalDate today, @Nullable LedgerChecks ledger) {
        List<KeptQuarter> all = all(programme, today);
        KeptQuarter found = all.stream()
                .filter(each -> each.quarter().equals(quarter))
                .findFirst()
                .orElseThrow(Refused::notFound);
        return view(found, all, duties.of(programme.programme()), programme, today, ledger);
    }

    private List<KeptQuarter> all(Snapshot programme, LocalDate today) {
        Map<Quarter, KeptQuarter> touched = kept.all(programme.programme()).stream()
                .collect(Collectors.toMap(KeptQuarter::quarter, Function.identity()));
        var first = touched.keySet().stream().min(Quarter::compareTo).orElse(programme.openFrom());
        var all = new ArrayList<KeptQuarter>();
        Quarter last = Quarter.of(today);
        for (Quarter each = first; each != null && !each.isAfter(last); each = each.next()) {
            all.add(touched.getOrDefault(each, KeptQuarter.untouched(programme.programme(), each)));
        }
        return all;
    }

    private QuarterView view(
            KeptQuarter quarter,
            List<KeptQuarter> all,
            List<Standing> owed,
            Snapshot programme,
            LocalDate today,
            @Nullable LedgerChecks ledger) {
        AskView asked = quarter.id() == null ? null : asks.newest(quarter.id()).orElse(null);
        Coverage coverage = kept.decided(quarter).orElseGet(() -> Coverage.of(quarter.quarter(), owed, today));
        List<Quarter> stillOpen = all.stream()
                .filter(each -> each.quarter().isBefore(quarter.quarter()) && !each.isClosed())
                .map(KeptQuarter::quarter)
                .toList();
        QuarterState state = QuarterState.on(today, quarter.quarter(), quarter.state());
        return new QuarterView(
                quarter.self(),
                quarter.programme(),
                quarter.quarter(),
                QuarterNames.of(programme).labels(quarter.quarter()),
                state,
                quarter.quarter().first(),
                quarter.quarter().last(),
                QuarterState.preliminaryFrom(quarter.quarter()),
                Checklist.of(
                                quarter.quarter(),
                                today,
                                stillOpen,
                                coverage,
                                state == QuarterState.PRELIMINARY ? ledger : null,
                                asked)
                        .checks(),
                coverage,
                quarter.cut(),
                quarter.closedAt(),
                quarter.closedBy(),
                versions(quarter),
                asked,
                actions(state));
    }

    private List<String> actions(QuarterState state) {
        if (!current.caller().is(LEAD_CONTROLLER)) {
            return List.of();
        }
        return switch (state) {
            case PRELIMINARY -> List.of("close");
            case CLOSED -> List.of("reissue");
            case OPEN, CLOSING -> List.of();
        };
    }

    private List<PackageView.Version> versions(KeptQuarter quarter) {
        return quarter.isClosed()
                ? packages.versions(quarter.programme(), quarter.quarter()).stream()
                        .map(PackageView.Version::of)
                        .toList()
                : List.of();
    }
}
