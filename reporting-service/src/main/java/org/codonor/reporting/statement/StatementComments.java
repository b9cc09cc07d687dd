package org.codonor.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.KnownAt;
import org.codonor.reporting.ReportingProblem;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.comment.Address;
import org.codonor.reporting.comment.Commentable;
import org.codonor.reporting.reference.Programmes;
import org.codonor.reporting.reference.Snapshot;
import org.codonor.reporting.statement.StatementLine.Section;

/** Lets donors and auditors talk about a donor's statement of a year, and about its sections. */
@ApplicationScoped
class StatementComments implements Commentable {
    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Override
    public String kind() {
        return "donor-statements";
    }

    @Override
    public Set<String> parameters() {
        return Set.of("year", "knownAt");
    }

    @Override
    public boolean isOfDonors() {
        return true;
    }

    @Override
    public Thing find(Address address) {
        String year = address.required("year");
        String knownAt = address.value("knownAt");
        Snapshot programme = programmes.nowOrLastKnown(address.programme());
        if (programme.donors().stream().noneMatch(donor -> donor.code().equals(address.name()))) {
            throw Refused.notFound();
        }
        Quarter first = QuarterNames.of(programme).firstOfYear(address.name(), year);
        if (first.first().isAfter(clock.today(address.programme()))) {
            throw Refused.because(ReportingProblem.QUARTER_NOT_BEGUN).with("begins", first.first());
        }
        return Thing.ofDonors(
                StatementView.self(
                        address.programme(), address.name(), year, knownAt == null ? null : KnownAt.of(knownAt)),
                Arrays.stream(Section.values()).map(Section::name).collect(Collectors.toSet()));
    }
}
