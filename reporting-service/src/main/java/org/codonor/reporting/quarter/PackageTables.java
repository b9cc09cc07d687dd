package org.codonor.reporting.quarter;

import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.codonor.common.tabular.CellErrors;
import org.codonor.common.tabular.HeadedSheet;
import org.codonor.common.tabular.Limits;
import org.codonor.common.tabular.Sheet;
import org.codonor.common.tabular.Table;
import org.codonor.common.tabular.TableFormat;
import org.codonor.common.tabular.TableRow;
import org.codonor.common.tabular.Upload;
import org.codonor.reporting.archive.ArchiveFile;
import org.codonor.reporting.archive.TableSchema;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Rule;
import org.codonor.reporting.reference.LedgerRates;

/** The tables of a package beside its figures, and what a Frictionless reader is told of all of them. */
final class PackageTables {
    static final Table<Coverage.Expected> COVERAGE = Table.<Coverage.Expected>named("Coverage")
            .text("partner", "Who reports", Coverage.Expected::partner)
            .text("agreement", "Under which agreement", Coverage.Expected::agreement)
            .text("state", "ACCEPTED is in the figures; WAIVED is waited for no more", Coverage.Expected::state)
            .date("dueOn", "When it was due", Coverage.Expected::dueOn)
            .date("submittedOn", "When it was submitted", Coverage.Expected::submittedOn)
            .text("acceptedAt", "When it was accepted", Coverage.Expected::acceptedAt)
            .integer("lateByDays", "Days late; empty when in time", Coverage.Expected::lateByDays)
            .text("waiver", "Why nobody waits for it", Coverage.Expected::waiver)
            .text("report", "The report", Coverage.Expected::report)
            .text("duty", "The duty", Coverage.Expected::duty);

    static final Table<LedgerRates.Item> RATES = Table.<LedgerRates.Item>named("Rates")
            .text(
                    "kind",
                    "RECEIPT: of a receipt; INDICATIVE: of a contribution; REPORT: of a partner's report",
                    LedgerRates.Item::kind)
            .text("ref", "Receipt, contribution, or report and line", LedgerRates.Item::ref)
            .text("donor", "Whose money", LedgerRates.Item::donor)
            .text("contribution", "Which contribution", LedgerRates.Item::contribution)
            .date(
                    "date",
                    "Value date; the day from which the contribution counts; or that of the rate a report states",
                    LedgerRates.Item::date)
            .text("currency", "What was converted", LedgerRates.Item::currency)
            .amount("rate", "Programme currency for one unit", rate -> new BigDecimal(rate.rate()))
            .text(
                    "source",
                    "Where the rate is from; of a report, its method and the rates that it states",
                    LedgerRates.Item::source)
            .amount("amount", "In its own currency", rate -> new BigDecimal(rate.amount()))
            .amount("booked", "In the programme's currency", rate -> new BigDecimal(rate.booked()));

    static final Table<Measure> MEASURES = Table.<Measure>named("Measures")
            .text("measure", "Name in the column measure", Measure::wire)
            .text("definition", "What it counts", Measure::definition)
            .text("periods", "For which periods it is told", measure -> String.join(" ", measure.periods()))
            .text("unit", "AMOUNT, PERCENT or COUNT", Measure::unit)
            .text("rules", "The rules behind it", measure -> String.join(" ", measure.rules()));

    static final Table<Rule> RULES = Table.<Rule>named("Rules")
            .text("rule", "The rule", Rule::id)
            .integer("version", "Grows when figures would come out differently", Rule::version)
            .text("text", "What it says of figures", Rule::text);

    private static final List<String> NUMBERS =
            List.of("amount", "rate", "booked", "before", "after", "difference", "lateByDays", "version");

    private static final Limits MOST_ROWS = new Limits(64 << 20, 64L << 20, 1_000_000, 50, 4_000);

    private PackageTables() {}

    /** What {@link #RATES} wrote. */
    static List<LedgerRates.Item> rates(byte[] file) {
        return read(file).stream().map(PackageTables::rate).toList();
    }

    /** The measures that {@link #MEASURES} wrote, those that are known today. */
    static Set<Measure> measures(byte[] file) {
        return read(file).stream()
                .map(row -> Measure.of(written(row, "measure")))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static List<TableRow> read(byte[] file) {
        Sheet sheet = Upload.read(file, MediaType.valueOf(TableFormat.Names.CSV), MOST_ROWS)
                .first();
        return new HeadedSheet(sheet, NUMBERS::contains, new CellErrors()).rows();
    }

    private static LedgerRates.Item rate(TableRow row) {
        return new LedgerRates.Item(
                written(row, "kind"),
                written(row, "ref"),
                Objects.requireNonNullElse(row.text("contribution"), ""),
                Objects.requireNonNullElse(row.text("donor"), ""),
                LocalDate.parse(written(row, "date")),
                written(row, "currency"),
                written(row, "rate"),
                row.text("source"),
                written(row, "amount"),
                written(row, "booked"));
    }

    private static String written(TableRow row, String column) {
        return Objects.requireNonNull(row.text(column), column);
    }

    /** A column and the Frictionless type of what it holds. */
    private record Field(String name, String type) {
        static Field of(String column) {
            return new Field(column, NUMBERS.contains(column) ? "number" : column.endsWith("On") ? "date" : "string");
        }
    }

    /** One resource of a datapackage.json. */
    static Map<String, Object> resource(ArchiveFile file, List<String> columns) {
        var resource = new LinkedHashMap<String, Object>();
        resource.put("name", file.name().replace(".csv", ""));
        resource.put("path", file.name());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.content().length);
        resource.put("hash", "sha256:" + file.sha256());
        resource.put("schema", TableSchema.of(columns.stream().map(Field::of).toList()));
        return resource;
    }
}
