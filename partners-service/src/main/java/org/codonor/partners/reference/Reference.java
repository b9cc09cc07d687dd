package org.codonor.partners.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.codonor.common.money.Money;
import org.codonor.partners.Decimal;
import org.jspecify.annotations.Nullable;

/** What this service reads of a programme: its currency and dates, who funds it, and the lines of the plan in force. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reference(
        String currency,
        String timeZone,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Party> donors,
        List<Geo> geos,
        List<Word> coreAreas,
        List<Outcome> outcomes,
        List<Source> contributions,
        @Nullable Plan plan) {

    /** A core area, by its code. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Word(String code) {}

    /** A country, or a region and what it consists of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Geo(String code, List<String> members) {}

    /** What lines and activities are for; of one core area. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Outcome(String ref, String coreArea) {}

    /** A donor and its role in the programme. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Party(String code, String role) {}

    /** A contribution, and the days on which its money may be used. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(
            String ref,
            @Nullable String state,
            LocalDate availableFrom,
            LocalDate availableTo,
            @Nullable Earmark earmark) {
        /** R14: its donor lets nothing be paid from it. */
        public boolean isSuspended() {
            return "SUSPENDED".equals(state);
        }
    }

    /** What a contribution is restricted to; an empty list restricts nothing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Earmark(
            String strictness,
            List<String> geos,
            List<String> coreAreas,
            List<String> partners,
            List<String> outcomes) {
        public boolean isHard() {
            return strictness.equals("HARD");
        }

        public static boolean admits(List<String> allowed, String one) {
            return allowed.isEmpty() || allowed.contains(one);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Plan(List<Line> lines) {}

    /** A budget line; only the lead donor spends on its own. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Line(
            String line,
            String outcome,
            String coreArea,
            String geo,
            String costType,
            boolean leadOwn,
            List<Year> years,
            List<Funding> funding) {
        /** It pays for what it is for itself; any other line carries a share of what others pay for. */
        public boolean isDirect() {
            return costType.equals("DIRECT");
        }

        /** What the plan gives of a contribution to this line. */
        public BigDecimal funding(String contribution) {
            return funding.stream()
                    .filter(part -> part.contribution().equals(contribution))
                    .map(part -> part.amount().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** What the plan gives this line in a calendar year. */
        public BigDecimal in(int year) {
            return years.stream()
                    .filter(one -> one.year() == year)
                    .map(one -> one.amount().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** What a line has in a calendar year. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Year(int year, Decimal amount) {}

    /** What a contribution gives to a line. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Funding(String contribution, Decimal amount) {}

    /** Those for whom the lead donor manages the programme. */
    public List<String> coDonors() {
        return donors.stream()
                .filter(donor -> donor.role().equals("CO_DONOR"))
                .map(Party::code)
                .toList();
    }

    public Currency programmeCurrency() {
        return Money.currency(currency);
    }

    public Optional<Source> contribution(String ref) {
        return contributions.stream().filter(source -> source.ref().equals(ref)).findFirst();
    }

    /** R27, R28: whether a contribution's earmark lets it pay a partner for what a line of the plan is for. */
    public boolean admits(String contribution, String line, String partner) {
        Optional<Earmark> earmark =
                contribution(contribution).map(Source::earmark).filter(Earmark::isHard);
        Optional<Line> planned = line(line);
        if (earmark.isEmpty() || planned.isEmpty()) {
            return true;
        }
        return Earmark.admits(earmark.get().geos(), planned.get().geo())
                && Earmark.admits(earmark.get().coreAreas(), planned.get().coreArea())
                && Earmark.admits(earmark.get().outcomes(), planned.get().outcome())
                && Earmark.admits(earmark.get().partners(), partner);
    }

    /** A geography is another, or lies within it. */
    public boolean isWithin(String geo, String other) {
        return geo.equals(other)
                || geos.stream()
                        .filter(region -> region.code().equals(other))
                        .flatMap(region -> region.members().stream())
                        .anyMatch(member -> isWithin(geo, member));
    }

    public Optional<Line> line(String code) {
        return plan == null
                ? Optional.empty()
                : plan.lines().stream().filter(line -> line.line().equals(code)).findFirst();
    }
}
