package org.codonor.contributions.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.budget.Line;
import org.codonor.contributions.budget.Plan;
import org.codonor.contributions.catalogue.CoreArea;
import org.codonor.contributions.catalogue.Geo;
import org.codonor.contributions.catalogue.Outcome;
import org.codonor.contributions.contribution.Contribution;
import org.codonor.contributions.contribution.Earmark;
import org.codonor.contributions.programme.Donor;
import org.jspecify.annotations.Nullable;

/** A programme as the other services see it: no amounts but those of the plan in force. */
record Snapshot(
        String programme,
        String title,
        String currency,
        String timeZone,
        LocalDate today,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Quarter openFrom,
        List<DonorEntry> donors,
        List<GeoEntry> geos,
        List<CoreAreaEntry> coreAreas,
        List<OutcomeEntry> outcomes,
        List<ContributionEntry> contributions,
        @Nullable PlanEntry plan) {

    record DonorEntry(String code, String name, String role, String currency, int fiscalYearStartMonth) {
        static DonorEntry of(Donor donor) {
            return new DonorEntry(
                    donor.code(), donor.name(), donor.role().name(), donor.currency(), donor.fiscalYearStartMonth());
        }
    }

    record GeoEntry(String code, String name, String kind, List<String> members) {
        static GeoEntry of(Geo geo) {
            return new GeoEntry(
                    geo.code(), geo.name(), geo.isCountry() ? "COUNTRY" : "REGION", List.copyOf(geo.members()));
        }
    }

    record CoreAreaEntry(String code, String title, boolean inArrangement) {
        static CoreAreaEntry of(CoreArea area) {
            return new CoreAreaEntry(area.code(), area.title(), area.inArrangement());
        }
    }

    record OutcomeEntry(String ref, String coreArea, String title) {
        static OutcomeEntry of(Outcome outcome) {
            return new OutcomeEntry(outcome.ref(), outcome.coreArea(), outcome.title());
        }
    }

    record EarmarkEntry(
            String strictness,
            List<String> geos,
            List<String> coreAreas,
            List<String> partners,
            List<String> outcomes) {}

    record ContributionEntry(
            String ref,
            String donor,
            String state,
            boolean internal,
            String currency,
            LocalDate effectiveFrom,
            LocalDate availableFrom,
            LocalDate availableTo,
            @Nullable EarmarkEntry earmark) {
        static ContributionEntry of(Contribution each, LocalDate today) {
            Earmark earmark = each.earmark(today);
            return new ContributionEntry(
                    each.ref(),
                    each.donor(),
                    each.state(today).name(),
                    each.isInternal(),
                    each.currency().getCurrencyCode(),
                    each.effectiveFrom(),
                    each.availableFrom(today),
                    each.availableTo(LocalDate.MAX),
                    earmark == null
                            ? null
                            : new EarmarkEntry(
                                    earmark.strictness().name(),
                                    earmark.geos(),
                                    earmark.coreAreas(),
                                    earmark.partners(),
                                    earmark.outcomes()));
        }
    }

    record YearEntry(int year, String amount) {}

    record FundingEntry(String contribution, String amount) {}

    record LineEntry(
            String line,
            String mainLine,
            String outcome,
            String coreArea,
            String geo,
            String costType,
            boolean leadOwn,
            boolean salary,
            String amount,
            List<YearEntry> years,
            List<FundingEntry> funding) {
        static LineEntry of(Line line, Currency currency) {
            return new LineEntry(
                    line.line(),
                    line.mainLine(),
                    line.outcome(),
                    line.coreArea(),
                    line.geo(),
                    line.costType().name(),
                    line.leadOwn(),
                    line.salary(),
                    wire(line.amount(), currency),
                    line.years().entrySet().stream()
                            .map(year -> new YearEntry(year.getKey(), wire(year.getValue(), currency)))
                            .toList(),
                    line.funding().entrySet().stream()
                            .map(part -> new FundingEntry(part.getKey(), wire(part.getValue(), currency)))
                            .toList());
        }
    }

    record PlanEntry(UUID version, int no, LocalDate validFrom, String total, List<LineEntry> lines) {
        static PlanEntry of(Plan plan, Currency currency) {
            return new PlanEntry(
                    plan.version(),
                    plan.no(),
                    plan.validFrom(),
                    wire(plan.total(), currency),
                    plan.lines().values().stream()
                            .map(line -> LineEntry.of(line, currency))
                            .toList());
        }
    }

    static String wire(BigDecimal amount, Currency currency) {
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
