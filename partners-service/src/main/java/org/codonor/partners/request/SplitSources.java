package org.codonor.partners.request;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.money.Money;
import org.codonor.partners.agreement.DisbursementModality;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Cover.Part;
import org.codonor.partners.reference.Reference;
import org.codonor.partners.request.SplitProposal.Source;

/**
 * What each contribution could pay under an agreement: what is committed and unpaid (R55) on lines within its earmark
 * (R27, R28), as far as it has arrived at the lead donor (R54), and nothing while it is suspended (R14). Of arrears each
 * pays what was spent of it in advance.
 */
record SplitSources(Cover cover, Reference reference, String partner, DisbursementModality modality) {
    SplitProposal propose(Money amount) {
        Currency currency = amount.currency();
        List<Source> sources = cover.contributions().stream()
                .map(part -> source(part, currency))
                .toList();
        Map<String, BigDecimal> given = shares(amount, sources);
        List<SplitProposal.Part> parts = new ArrayList<>();
        sources.forEach(source -> parts.add(source.gives(Money.of(given.get(source.contribution()), currency))));
        return SplitProposal.of(amount, parts);
    }

    private Source source(Part part, Currency currency) {
        BigDecimal used = part.paid()
                .value()
                .subtract(part.refunded().value())
                .add(part.reserved().value());
        BigDecimal eligible = earmarked(part.contribution()).subtract(used);
        BigDecimal free = part.free().value();
        BigDecimal atLead = part.atLead() == null ? free : part.atLead().value();
        boolean suspended = reference
                .contribution(part.contribution())
                .filter(Reference.Source::isSuspended)
                .isPresent();
        boolean arrears = modality == DisbursementModality.ARREARS;
        BigDecimal prefinanced = arrears ? part.unspent().value().negate() : free;
        BigDecimal most = suspended
                ? BigDecimal.ZERO
                : free.min(eligible).min(atLead).min(prefinanced).max(BigDecimal.ZERO);
        return new Source(
                part.contribution(),
                part.donor(),
                Money.of(free, currency),
                Money.of(eligible, currency),
                Money.of(atLead, currency),
                suspended,
                most,
                prefinanced);
    }

    /** What is committed of the contribution on lines that its earmark admits today. */
    private BigDecimal earmarked(String contribution) {
        Set<String> lines = cover.lines().stream()
                .filter(line -> line.contribution().equals(contribution))
                .map(Cover.LinePart::line)
                .filter(line -> reference.admits(contribution, line, partner))
                .collect(Collectors.toSet());
        return cover.lines().stream()
                .filter(line -> line.contribution().equals(contribution) && lines.contains(line.line()))
                .map(line -> line.committed().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** In proportion to what each has left to pay; what one cannot give the others do, to the last minor unit. */
    private static Map<String, BigDecimal> shares(Money amount, List<Source> sources) {
        var given = new LinkedHashMap<String, BigDecimal>();
        sources.forEach(source -> given.put(source.contribution(), BigDecimal.ZERO));
        int scale = amount.currency().getDefaultFractionDigits();
        BigDecimal left = amount.amount();
        while (left.signum() > 0) {
            List<Source> open = sources.stream()
                    .filter(source -> source.most().compareTo(given.get(source.contribution())) > 0)
                    .toList();
            if (open.isEmpty()) {
                break;
            }
            BigDecimal before = left;
            BigDecimal weights = open.stream().map(Source::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            for (Source source : open) {
                BigDecimal share = before.multiply(source.weight()).divide(weights, scale, java.math.RoundingMode.DOWN);
                left = left.subtract(give(given, source, share.min(left)));
            }
            if (left.compareTo(before) == 0) {
                left = left.subtract(give(given, open.getFirst(), BigDecimal.ONE.movePointLeft(scale)));
            }
        }
        return given;
    }

    private static BigDecimal give(Map<String, BigDecimal> given, Source source, BigDecimal share) {
        BigDecimal has = given.get(source.contribution());
        BigDecimal gives = share.min(source.most().subtract(has));
        given.put(source.contribution(), has.add(gives));
        return gives;
    }
}
