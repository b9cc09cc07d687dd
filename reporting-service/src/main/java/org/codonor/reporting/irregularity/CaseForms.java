package org.codonor.reporting.irregularity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codonor.common.money.Money;
import org.codonor.reporting.irregularity.FilledFormView.Sheet;
import org.jspecify.annotations.Nullable;

/** Fills the forms from a case that is seen whole; what is not on record stays empty. */
record CaseForms(
        IrregularityCaseView one,
        @Nullable String lead,
        @Nullable String grant,
        LocalDate today) {
    FilledFormView filled(CaseForm form) {
        CaseContent content = Objects.requireNonNull(one.content());
        var sheet = new Sheet();
        switch (form) {
            case LEAD_DONOR -> leadDonor(sheet, content);
            case CLASSIFIED -> classified(sheet, content);
        }
        return new FilledFormView(form, form.title(), one.ref(), today, sheet.fields());
    }

    private void leadDonor(Sheet sheet, CaseContent content) {
        CaseDetails known = details(content);
        List<LocalDate> earlier = earlier(known);
        sheet.with("File number", known.fileNo())
                .with("Reporting date", today)
                .with("Reporting organisation", lead)
                .with("Journal number", known.journalNo())
                .with("Budget line", lines(content))
                .with("Title", content.title())
                .with("Locality", joined(content.geo(), content.place()))
                .with("New case", earlier.isEmpty())
                .with("Dates of earlier reports", joined(earlier.toArray()))
                .with("Organisation where it was detected", content.organisation())
                .with("Its relation to the reporting organisation", known.relationToReporter())
                .with("Agreement and partner", joined(content.agreement(), content.partner()))
                .with("Sum of the grant", grant)
                .with("Amount suspected", suspected(content))
                .with(
                        "Amount suspected, local currency",
                        money(content.amounts().local()))
                .with("Amount established", established())
                .with("Type", content.type())
                .with("If corruption, which", content.corruption())
                .with("What happened", content.description())
                .with("When", period(content))
                .with("How it was discovered", content.discovered())
                .with("Steps taken", known.stepsTaken())
                .with("Police, authorities and auditors informed", known.authorities())
                .with("Recovery: steps and expectation", known.recoveryExpected())
                .with("Controls that were broken or missing", known.controlsMissing())
                .with("Proposals to strengthen controls", known.controlProposals())
                .with("Resolution expected on", known.resolutionExpectedOn())
                .with("State", one.state())
                .with("Outcome", one.outcome())
                .with("Follow-ups", followUps())
                .with("Lessons", one.lessons());
    }

    private void classified(Sheet sheet, CaseContent content) {
        sheet.with("Reference", one.ref())
                .with("Classification", one.classification())
                .with("Date of the first information", firstInformation(content))
                .with("Source of the first information", content.source())
                .with("How it was discovered", content.discovered())
                .with("Period of the irregularity", period(content))
                .with("Date of the first finding", one.openedOn())
                .with("Type", content.type())
                .with("Practice", content.corruption())
                .with("Body concerned", joined(content.partner(), content.organisation()))
                .with("Place", joined(content.geo(), content.place()))
                .with("Total expenditure foreseen", grant)
                .with("Amount affected", suspected(content))
                .with("Amount established", established())
                .with("Payment suspended", one.hold() != null && one.hold().held())
                .with("Effects beyond the project or a new practice", Boolean.TRUE.equals(one.urgent()))
                .with("Earlier reports", joined(earlier(details(content)).toArray()))
                .with("Follow-ups", followUps())
                .with("Can be closed", one.state() == CaseState.READY_TO_CLOSE || one.state() == CaseState.UNFOUNDED)
                .with("Closed", one.state() == CaseState.CLOSED)
                .with("Date of closure", one.closedOn())
                .with("Outcome", one.outcome());
    }

    private static CaseDetails details(CaseContent content) {
        return content.details() == null
                ? new CaseDetails(null, null, null, null, null, null, null, null, null, null)
                : content.details();
    }

    /** When it was reported before: as the case says, and by the notices that the auditor general was sent. */
    private List<LocalDate> earlier(CaseDetails known) {
        Stream<LocalDate> told = known.earlierReportsOn() == null ? Stream.empty() : known.earlierReportsOn().stream();
        Stream<LocalDate> sent = one.notices() == null
                ? Stream.empty()
                : one.notices().stream()
                        .filter(notice -> notice.recipient() == NoticeRecipient.AUDITOR_GENERAL)
                        .map(NoticeView::sentOn)
                        .filter(Objects::nonNull);
        return Stream.concat(told, sent).distinct().sorted().toList();
    }

    /** When whoever reported learned of it; else when it came in. */
    private @Nullable LocalDate firstInformation(CaseContent content) {
        if (content.awareOn() != null) {
            return content.awareOn();
        }
        return one.received() == null ? null : one.received().on();
    }

    private @Nullable String established() {
        if (one.followUps() == null) {
            return null;
        }
        return one.followUps().stream()
                .map(FollowUps.FollowUpView::established)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .filter(lines -> !lines.isEmpty())
                .map(lines -> lines.stream()
                                .map(line -> line.amount().amount())
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .toPlainString()
                        + " " + lines.getFirst().amount().currency())
                .orElse(null);
    }

    private @Nullable String followUps() {
        return one.followUps() == null
                ? null
                : one.followUps().stream()
                        .map(added -> added.no() + " (" + added.on() + "): " + added.text())
                        .collect(Collectors.joining("\n"));
    }

    private static @Nullable String suspected(CaseContent content) {
        return Boolean.TRUE.equals(content.amounts().notYetKnown())
                ? "Not yet known"
                : money(content.amounts().suspected());
    }

    private static @Nullable String money(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString() + " " + money.currency();
    }

    private static String lines(CaseContent content) {
        return content.amounts().known().stream()
                .map(line -> line.line() + " (" + line.quarter() + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String period(CaseContent content) {
        return joined(content.occurredFrom(), content.occurredTo());
    }

    private static String joined(@Nullable Object... parts) {
        return java.util.Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(", "));
    }
}
