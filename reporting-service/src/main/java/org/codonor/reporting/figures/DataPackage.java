package org.codonor.reporting.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.codonor.common.audit.Hash;
import org.codonor.common.tabular.TableFormat;
import org.codonor.reporting.archive.TableSchema;
import org.codonor.reporting.measure.Figure;

/** What a Frictionless reader must know of a file of figures: where it is, its columns, and how complete it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DataPackage(
        String profile,
        String name,
        String title,
        String created,
        List<Map<String, Object>> resources,
        List<QuarterlyFigures.Named> coverage) {
    static DataPackage of(Query query, QuarterlyFigures figures) {
        byte[] file = Figure.TABLE.bytes(figures.rows(), TableFormat.CSV);
        var resource = new LinkedHashMap<String, Object>();
        resource.put("name", "figures");
        resource.put("path", path(query));
        resource.put("profile", "tabular-data-resource");
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("bytes", file.length);
        resource.put("hash", "sha256:" + Hash.hex(Hash.sha256(file)));
        resource.put("schema", TableSchema.of(fields()));
        return new DataPackage(
                "tabular-data-package",
                query.fileName().toLowerCase(Locale.ROOT),
                "Figures of " + query.programme() + ", " + query.span().fileName(),
                figures.knownAt(),
                List.of(resource),
                figures.quarters());
    }

    /** Beside this description: readers take no path that leads out of its folder. */
    private static String path(Query query) {
        List<String> parameters = query.parameters();
        return parameters.isEmpty() ? "figures.csv" : "figures.csv?" + String.join("&", parameters);
    }

    private static List<Map<String, Object>> fields() {
        var fields = new ArrayList<Map<String, Object>>();
        for (String column : Figure.TABLE.columns()) {
            var field = new LinkedHashMap<String, Object>();
            field.put("name", column);
            field.put("type", type(column));
            field.put("description", Figure.TABLE.meaning(column));
            fields.add(field);
        }
        return fields;
    }

    private static String type(String column) {
        return switch (column) {
            case "amount" -> "number";
            case "knownAt" -> "datetime";
            default -> "string";
        };
    }
}
