package org.codonor.common.tabular;

import java.util.ArrayList;
import java.util.List;

/** How the cells of a workbook are shown: as they are, bold, as a date, or as an amount with its decimals. */
final class XlsxStyles {
    static final int BOLD = 1;
    static final int DATE = 2;
    private static final int OWN_FORMATS = 164;
    private static final String DAY = "yyyy-mm-dd";
    private static final String FIXED = """
            <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
            <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""";

    private final List<String> amounts = new ArrayList<>();

    /** The style of an amount with so many decimals. */
    int amount(int decimals) {
        String format = decimals <= 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        if (!amounts.contains(format)) {
            amounts.add(format);
        }
        return DATE + 1 + amounts.indexOf(format);
    }

    String xml(String namespace) {
        var formats = new StringBuilder(format(OWN_FORMATS, DAY));
        var cells = new StringBuilder(cell(0, 0) + cell(0, 1) + cell(OWN_FORMATS, 0));
        for (int i = 0; i < amounts.size(); i++) {
            formats.append(format(OWN_FORMATS + 1 + i, amounts.get(i)));
            cells.append(cell(OWN_FORMATS + 1 + i, 0));
        }
        return "<styleSheet xmlns=\"" + namespace + "\"><numFmts count=\"" + (amounts.size() + 1) + "\">" + formats
                + "</numFmts>" + FIXED + "<cellXfs count=\"" + (amounts.size() + DATE + 1) + "\">" + cells
                + "</cellXfs></styleSheet>";
    }

    private static String format(int id, String code) {
        return "<numFmt numFmtId=\"" + id + "\" formatCode=\"" + code + "\"/>";
    }

    private static String cell(int format, int font) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyFont=\"1\"/>";
    }
}
