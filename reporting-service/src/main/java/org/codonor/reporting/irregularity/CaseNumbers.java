package org.codonor.reporting.irregularity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codonor.common.rows.Rows;

/** What cases are called: numbered by year, in the order in which they came in; a chosen number is not given again. */
@ApplicationScoped
class CaseNumbers {
    private static final Pattern USUAL = Pattern.compile("IRR-(\\d{4})-(\\d{3,6})");

    @Inject
    Rows rows;

    String next(String programme, int year) {
        int number = rows.one("""
                        insert into case_numbers as known (programme, year, last) values (?, ?, 1)
                        on conflict (programme, year) do update set last = known.last + 1 returning last
                        """, row -> row.getInt(1), programme, year).orElseThrow();
        return "IRR-%d-%03d".formatted(year, number);
    }

    void chosen(String programme, String ref) {
        Matcher usual = USUAL.matcher(ref);
        if (usual.matches()) {
            rows.change("""
                    insert into case_numbers as known (programme, year, last) values (?, ?, ?)
                    on conflict (programme, year) do update set last = greatest(known.last, excluded.last)
                    """, programme, Integer.parseInt(usual.group(1)), Integer.parseInt(usual.group(2)));
        }
    }
}
