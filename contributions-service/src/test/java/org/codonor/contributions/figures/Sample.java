package org.codonor.contributions.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.codonor.common.money.Money;
import org.codonor.common.period.Quarter;
import org.codonor.contributions.attribution.Key;
import org.codonor.contributions.attribution.Share;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Basis;
import org.codonor.contributions.ledger.Event;

/** The totals that the sample programme leaves in the ledger, worked out from the seed without any database. */
final class Sample {
    private static final Path FACTS = Path.of("../quickstart/src/main/resources/sample");
    private static final Path EXPECTED = Path.of("../system-tests/src/test/resources/sample");
    static final Currency CURRENCY = Currency.getInstance("DKK");

    private final List<Total> totals = new ArrayList<>();
    private final List<String> attribution = new ArrayList<>();
    private final JsonNode seed;
    private final Map<String, String> donorOf = new TreeMap<>();
    private final Set<String> internal = new HashSet<>();
    private final Map<String, Quarter> firstReceipt = new HashMap<>();

    /** What was computed independently of Codonor. */
    static Path expected(String file) {
        return EXPECTED.resolve(file);
    }

    Sample() {
        try {
            seed = JsonMapper.builder()
                    .build()
                    .readTree(FACTS.resolve("rmgp-twb.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        contributions();
        receipts();
        budgets();
        agreements();
        seed.path("disbursements").forEach(this::disburse);
        seed.path("expenditure").forEach(this::spend);
        seed.path("directCosts")
                .forEach(cost -> attribute(
                        Event.DIRECT_COST,
                        Account.LEAD,
                        Account.DIRECT_COST,
                        "",
                        cost,
                        Quarter.of(LocalDate.parse(cost.path("valueDate").asText())),
                        null));
    }

    List<Total> totals() {
        return totals;
    }

    /** As the seed writes it: quarter, corrected quarter, line, donor, contribution, basis, amount. */
    List<String> attribution() {
        return attribution;
    }

    Shape shape() {
        var lines = new HashMap<String, Shape.Place>();
        seed.path("lines")
                .forEach(line -> lines.put(
                        line.path("line").asText(),
                        new Shape.Place(
                                line.path("coreArea").asText(),
                                line.path("geo").asText(),
                                line.path("outcome").asText(),
                                line.path("leadOwn").asBoolean())));
        var partners = new HashMap<String, String>();
        seed.path("agreements")
                .forEach(each -> partners.put(
                        each.path("ref").asText(), each.path("partner").asText()));
        return new Shape(donorOf.values().stream().distinct().sorted().toList(), donorOf, internal, lines, partners);
    }

    private void contributions() {
        for (JsonNode each : seed.path("contributions")) {
            String ref = each.path("ref").asText();
            donorOf.put(ref, each.path("donor").asText());
            if (each.path("internal").asBoolean()) {
                internal.add(ref);
            }
            String amount = each.path("indicativeDkk")
                    .asText(each.path("committed").path("amount").asText());
            Quarter quarter =
                    Quarter.of(LocalDate.parse(each.path("effectiveFrom").asText()));
            add(Event.CONTRIBUTION, Account.PROMISED, Account.COMMITTED_IN, ref, "", "", quarter, amount);
            if (!each.path("internal").asBoolean()) {
                add(Event.INSTALMENT, Account.PROMISED, Account.RECEIVABLE, ref, "", "", quarter, amount);
            }
        }
    }

    private void receipts() {
        for (JsonNode each : seed.path("receipts")) {
            String ref = each.path("contribution").asText();
            Quarter quarter = Quarter.of(LocalDate.parse(each.path("valueDate").asText()));
            firstReceipt.merge(ref, quarter, (one, other) -> one.isBefore(other) ? one : other);
            BigDecimal booked = new BigDecimal(each.path("expectedDkk").asText());
            BigDecimal loss = new BigDecimal(each.path("expectedFxDifference").asText()).negate();
            add(Event.RECEIPT, Account.DONOR, Account.LEAD, ref, "", "", quarter, booked.toPlainString());
            add(Event.FX_DIFFERENCE, Account.EXCHANGE, Account.PROMISED, ref, "", "", quarter, loss.toPlainString());
            add(
                    Event.INSTALMENT,
                    Account.RECEIVABLE,
                    Account.PROMISED,
                    ref,
                    "",
                    "",
                    quarter,
                    booked.add(loss).toPlainString());
        }
        for (JsonNode each : seed.path("internalReleases")) {
            add(
                    Event.RECEIPT,
                    Account.DONOR,
                    Account.LEAD,
                    each.path("contribution").asText(),
                    "",
                    "",
                    Quarter.of(LocalDate.parse(each.path("valueDate").asText())),
                    each.path("amountDkk").asText());
        }
    }

    private void budgets() {
        JsonNode before = JsonMapper.builder().build().createObjectNode();
        for (JsonNode version : seed.path("budgetVersions")) {
            Quarter quarter =
                    Quarter.of(LocalDate.parse(version.path("validFrom").asText()));
            JsonNode old = before;
            version.path("funding")
                    .properties()
                    .forEach(line -> line.getValue().properties().forEach(part -> {
                        BigDecimal was = new BigDecimal(
                                old.path(line.getKey()).path(part.getKey()).asText("0"));
                        BigDecimal change = new BigDecimal(part.getValue().asText()).subtract(was);
                        signed(
                                Event.BUDGET,
                                Account.UNPLANNED,
                                Account.PLANNED,
                                part.getKey(),
                                line.getKey(),
                                quarter,
                                change);
                    }));
            before = version.path("funding");
        }
    }

    private void agreements() {
        for (JsonNode agreement : seed.path("agreements")) {
            contract(agreement.path("ref").asText(), agreement);
            agreement
                    .path("amendments")
                    .forEach(each -> contract(agreement.path("ref").asText(), each));
        }
    }

    private void contract(String agreement, JsonNode signed) {
        Quarter quarter = Quarter.of(LocalDate.parse(signed.path("signedOn").asText()));
        signed.path("funding")
                .properties()
                .forEach(part -> add(
                        Event.AGREEMENT,
                        Account.UNCONTRACTED,
                        Account.CONTRACTED,
                        part.getKey(),
                        agreement,
                        "",
                        quarter,
                        part.getValue().asText()));
    }

    private void disburse(JsonNode payment) {
        payment.path("splits")
                .properties()
                .forEach(split -> add(
                        Event.PAYMENT,
                        Account.RESERVED,
                        Account.PARTNER,
                        split.getKey(),
                        "AG-" + payment.path("partner").asText(),
                        "",
                        Quarter.of(LocalDate.parse(payment.path("valueDate").asText())),
                        split.getValue().asText()));
        payment.path("splits")
                .properties()
                .forEach(split -> add(
                        Event.RESERVATION,
                        Account.LEAD,
                        Account.RESERVED,
                        split.getKey(),
                        "AG-" + payment.path("partner").asText(),
                        "",
                        Quarter.of(LocalDate.parse(payment.path("valueDate").asText())),
                        split.getValue().asText()));
    }

    /** Only what is accepted: the sample's one report that is not is of the newest quarter. */
    private void spend(JsonNode line) {
        String partner = partnerOf(line.path("line").asText());
        Quarter quarter = Quarter.parse(line.path("quarter").asText());
        for (JsonNode report : seed.path("reports")) {
            boolean accepted = report.path("partner").asText().equals(partner)
                    && report.path("quarter").asText().equals(quarter.toString())
                    && report.path("acceptedOn").isTextual();
            if (accepted) {
                attribute(
                        Event.EXPENDITURE,
                        Account.PARTNER,
                        Account.SPENT,
                        "AG-" + partner,
                        line,
                        quarter,
                        line.path("correctionOfQuarter").asText(null));
            }
        }
    }

    private void attribute(
            Event event,
            Account from,
            Account to,
            String agreement,
            JsonNode cost,
            Quarter quarter,
            @org.jspecify.annotations.Nullable String corrected) {
        String line = cost.path("line").asText();
        Key key = key(line, corrected == null ? quarter : Quarter.parse(corrected));
        var amount = Money.of(new BigDecimal(cost.path("amountDkk").asText()), CURRENCY);
        for (Key.Part part : key.divide(amount)) {
            BigDecimal value = part.amount().amount();
            boolean back = value.signum() < 0;
            totals.add(new Total(
                    event,
                    back ? to : from,
                    back ? from : to,
                    part.contribution(),
                    agreement,
                    line,
                    key.basis(),
                    quarter,
                    value.abs()));
            attribution.add(String.join(
                    ",",
                    quarter.toString(),
                    corrected == null ? "" : corrected,
                    line,
                    part.donor(),
                    part.contribution(),
                    key.basis().name(),
                    value.toPlainString()));
        }
    }

    private Key key(String line, Quarter quarter) {
        JsonNode plan = null;
        for (JsonNode version : seed.path("budgetVersions")) {
            if (!LocalDate.parse(version.path("validFrom").asText()).isAfter(quarter.first())) {
                plan = version.path("funding").path(line);
            }
        }
        var shares = new ArrayList<Share>();
        if (plan != null) {
            plan.properties().forEach(part -> {
                Quarter first = firstReceipt.get(part.getKey());
                boolean lead = part.getKey()
                        .equals(seed.path("contributions").get(0).path("ref").asText());
                if (lead || (first != null && first.isBefore(quarter))) {
                    shares.add(new Share(
                            part.getKey(),
                            String.valueOf(donorOf.get(part.getKey())),
                            new BigDecimal(part.getValue().asText())));
                }
            });
        }
        return new Key(shares);
    }

    private String partnerOf(String code) {
        for (JsonNode line : seed.path("lines")) {
            if (line.path("line").asText().equals(code)) {
                return line.path("agreement").asText();
            }
        }
        throw new IllegalArgumentException(code);
    }

    private void signed(
            Event event,
            Account from,
            Account to,
            String contribution,
            String line,
            Quarter quarter,
            BigDecimal change) {
        if (change.signum() != 0) {
            boolean back = change.signum() < 0;
            add(
                    event,
                    back ? to : from,
                    back ? from : to,
                    contribution,
                    "",
                    line,
                    quarter,
                    change.abs().toPlainString());
        }
    }

    private void add(
            Event event,
            Account from,
            Account to,
            String contribution,
            String agreement,
            String line,
            Quarter quarter,
            String amount) {
        totals.add(new Total(
                event,
                from,
                to,
                contribution,
                agreement,
                line,
                Basis.NA,
                quarter,
                new BigDecimal(amount).setScale(4, RoundingMode.UNNECESSARY)));
    }
}
