package org.codonor.reporting.irregularity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A reporting form with what is on record of a case. */
record FilledFormView(
        CaseForm form, String title, @JsonProperty("case") String ref, LocalDate asOf, List<FieldView> fields) {
    /** A field; without a value nothing is on record. */
    record FieldView(int no, String label, @Nullable String value) {
        String line() {
            String text = value == null ? "-" : value.replace("\n", "\n   ");
            return no + ". " + label + "\n   " + text + "\n";
        }
    }

    /** As it is sent or printed. */
    String text() {
        return title + "\n" + ref + ", " + asOf + "\n\n"
                + fields.stream().map(FieldView::line).collect(Collectors.joining("\n"));
    }

    /** Fields in the order in which they are written. */
    static final class Sheet {
        private final List<FieldView> fields = new ArrayList<>();

        Sheet with(String label, @Nullable Object value) {
            String text = value == null ? "" : value.toString();
            fields.add(new FieldView(fields.size() + 1, label, text.isBlank() ? null : text));
            return this;
        }

        Sheet with(String label, boolean yes) {
            return with(label, yes ? "Yes" : "No");
        }

        List<FieldView> fields() {
            return List.copyOf(fields);
        }
    }
}
