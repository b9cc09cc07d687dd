package org.codonor.common.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** How a workbook shows its numbers: it stores dates and percentages as numbers, and only the format tells. */
record XlsxFormats(List<Cell.Kind> byStyle) {
    static XlsxFormats read(@Nullable XMLStreamReader xml) throws XMLStreamException {
        var codes = new HashMap<Integer, String>();
        var kinds = new ArrayList<Cell.Kind>();
        boolean cellStyles = false;
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event != XMLStreamReader.START_ELEMENT && event != XMLStreamReader.END_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "cellXfs" -> cellStyles = event == XMLStreamReader.START_ELEMENT;
                case "numFmt" -> {
                    if (event == XMLStreamReader.START_ELEMENT) {
                        codes.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                    }
                }
                case "xf" -> {
                    if (event == XMLStreamReader.START_ELEMENT && cellStyles) {
                        kinds.add(kind(number(xml, "numFmtId"), codes));
                    }
                }
                default -> {
                    // fonts, fills and borders
                }
            }
        }
        return new XlsxFormats(kinds);
    }

    Cell.Kind kind(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : Cell.Kind.NUMBER;
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    private static Cell.Kind kind(int id, Map<Integer, String> codes) {
        if (id == 9 || id == 10) {
            return Cell.Kind.PERCENTAGE;
        }
        if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) {
            return Cell.Kind.DATE;
        }
        String code = codes.getOrDefault(id, "");
        String signs = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.", "").toLowerCase(java.util.Locale.ROOT);
        if (signs.contains("%")) {
            return Cell.Kind.PERCENTAGE;
        }
        return signs.matches(".*[ydmhs].*") && !signs.contains("general") ? Cell.Kind.DATE : Cell.Kind.NUMBER;
    }
}
