package org.codonor.reporting.quarter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codonor.common.identity.Caller;
import org.codonor.common.tabular.Table;
import org.codonor.common.tabular.TableFormat;
import org.codonor.reporting.archive.Archive;
import org.codonor.reporting.archive.ArchiveFile;
import org.codonor.reporting.calendar.QuarterNames;
import org.codonor.reporting.measure.Figure;
import org.codonor.reporting.measure.FineTable;
import org.codonor.reporting.measure.Measure;
import org.codonor.reporting.measure.Rule;

/**
 * Writes the files of a package: the same facts give the same bytes. They are held whole: their rows are those of one
 * quarter, by the programme's shape, with one for each receipt in another currency.
 */
@ApplicationScoped
class Packing {
    static final String FIGURES = "figures.csv";
    static final String PROGRAMME = "programme.json";
    static final String COVERAGE = "coverage.json";
    static final String RATES = "rates.csv";
    static final String MEASURES = "measures.csv";
    private static final String RULES = "rules.csv";
    private static final String HOW_TO_VERIFY = """
            Figures of a closed quarter. Nothing in here ever changes.

            figures.csv     the figures by every dimension that each measure has a meaning for; all others are sums of these
            coverage.csv    which reports are in the figures, and which were waived and why
            rates.csv       the rates of exchange behind the amounts
            measures.csv    what each measure counts, and the rules behind it
            rules.csv       these rules, and the version of each by which the figures were made
            programme.json  donors, their calendars, contributions, lines
            checkpoints.json where the audit chains of the ledger and of reporting stood
            difference.csv  from the second version on: every row that is not as in the version before
            datapackage.json the same for Frictionless readers

            To verify without any network:   sha256sum -c SHA256SUMS
            The hash of manifest.json stands in the audit trail of reporting-service, in the entry of the close; the hash in
            checkpoints.json stands in the audit trail of contributions-service, at the same number.
            """;

    @Inject
    ObjectMapper mapper;

    QuarterPackage pack(Frozen frozen, Instant at, Caller.Actor by) {
        List<ArchiveFile> files = content(frozen);
        files.add(json("datapackage.json", datapackage(frozen, files)));
        ArchiveFile manifest = json(QuarterPackage.MANIFEST, manifest(frozen, at, files));
        files.add(manifest);
        files.add(Archive.sums(files));
        return new QuarterPackage(
                frozen.kept().id(),
                frozen.kept().programme(),
                frozen.kept().quarter(),
                frozen.version(),
                at,
                by,
                frozen.reason(),
                frozen.cut(),
                manifest.sha256(),
                List.copyOf(files));
    }

    private List<ArchiveFile> content(Frozen frozen) {
        FineQuarter quarter = frozen.rows();
        var head = new Figure.Head(
                frozen.kept().programme(),
                Figure.CLOSED,
                quarter.knownAt().toString(),
                quarter.programme().currency());
        var files = new ArrayList<ArchiveFile>();
        files.add(ArchiveFile.of(FIGURES, FineTable.bytes(head, QuarterNames.of(quarter.programme()), quarter.rows())));
        files.add(csv("coverage.csv", PackageTables.COVERAGE, quarter.coverage().reports()));
        files.add(json(COVERAGE, quarter.coverage()));
        files.add(csv(RATES, PackageTables.RATES, frozen.rates().items()));
        files.add(csv(MEASURES, PackageTables.MEASURES, Arrays.asList(Measure.values())));
        files.add(csv(RULES, PackageTables.RULES, Rule.ALL));
        files.add(json(PROGRAMME, quarter.programme()));
        files.add(json("checkpoints.json", checkpoints(frozen)));
        if (frozen.difference() != null) {
            files.add(csv("difference.csv", Difference.TABLE, frozen.difference()));
        }
        files.add(ArchiveFile.of("README.txt", HOW_TO_VERIFY.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static Map<String, Object> checkpoints(Frozen frozen) {
        var checkpoints = new LinkedHashMap<String, Object>();
        checkpoints.put("ledger", frozen.cut());
        checkpoints.put("reporting", frozen.checkpoint());
        return checkpoints;
    }

    private static Map<String, Object> datapackage(Frozen frozen, List<ArchiveFile> files) {
        Map<String, List<String>> columns = Map.of(
                FIGURES,
                Figure.TABLE.columns(),
                "coverage.csv",
                PackageTables.COVERAGE.columns(),
                RATES,
                PackageTables.RATES.columns(),
                MEASURES,
                PackageTables.MEASURES.columns(),
                RULES,
                PackageTables.RULES.columns(),
                "difference.csv",
                Difference.TABLE.columns());
        var description = new LinkedHashMap<String, Object>();
        description.put("profile", "tabular-data-package");
        description.put(
                "name", (frozen.kept().programme() + "-" + frozen.kept().quarter()).toLowerCase(java.util.Locale.ROOT));
        description.put(
                "title",
                "Figures of " + frozen.kept().programme() + ", " + frozen.kept().quarter());
        description.put("version", Integer.toString(frozen.version()));
        description.put(
                "resources",
                files.stream()
                        .filter(file -> columns.containsKey(file.name()))
                        .map(file -> PackageTables.resource(file, columns.get(file.name())))
                        .toList());
        return description;
    }

    private static Map<String, Object> manifest(Frozen frozen, Instant at, List<ArchiveFile> files) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("programme", frozen.kept().programme());
        manifest.put("quarter", frozen.kept().quarter());
        manifest.put("version", frozen.version());
        manifest.put("madeAt", at);
        if (frozen.reason() != null) {
            manifest.put("reason", frozen.reason());
        }
        manifest.put("knownAt", frozen.rows().knownAt());
        manifest.put("cut", frozen.cut());
        manifest.put(
                "files",
                files.stream()
                        .map(file -> {
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("name", file.name());
                            entry.put("bytes", file.content().length);
                            entry.put("sha256", file.sha256());
                            return entry;
                        })
                        .toList());
        return manifest;
    }

    private static <R> ArchiveFile csv(String name, Table<R> table, List<R> rows) {
        return ArchiveFile.of(name, table.bytes(rows, TableFormat.CSV));
    }

    private ArchiveFile json(String name, Object value) {
        ObjectWriter writer = mapper.writer(SerializationFeature.INDENT_OUTPUT);
        try {
            return ArchiveFile.of(name, writer.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
