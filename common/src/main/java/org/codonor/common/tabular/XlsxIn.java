package org.codonor.common.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Reads the visible sheets of a workbook: values, not formulas; nothing outside the file is ever looked at. */
final class XlsxIn {
    private static final XMLInputFactory XML = safe();

    private final SequencedMap<String, byte[]> parts;

    private XlsxIn(SequencedMap<String, byte[]> parts) {
        this.parts = parts;
    }

    static List<Sheet> read(byte[] body, Limits limits) {
        try {
            return new XlsxIn(Parts.unpacked(body, limits.unpacked())).sheets(limits);
        } catch (IOException | XMLStreamException | IllegalArgumentException broken) {
            throw unreadable();
        }
    }

    static Refused tooMany(String what) {
        return Refused.because(CommonProblem.TOO_LARGE).detail("The file holds more than " + what + ".");
    }

    static Refused unreadable() {
        return Refused.because(CommonProblem.MALFORMED)
                .detail("The file is not a workbook (.xlsx) that can be read. Save it again as “Excel workbook”.");
    }

    private List<Sheet> sheets(Limits limits) throws XMLStreamException {
        Map<String, String> targets = targets();
        var formats = XlsxFormats.read(xml("xl/styles.xml"));
        List<String> texts = XlsxTexts.read(xml("xl/sharedStrings.xml"), limits);
        var sheets = new ArrayList<Sheet>();
        XMLStreamReader book = required(xml("xl/workbook.xml"));
        boolean from1904 = false;
        while (book.hasNext()) {
            if (book.next() == XMLStreamReader.START_ELEMENT) {
                if (book.getLocalName().equals("workbookPr")) {
                    String said = book.getAttributeValue(null, "date1904");
                    from1904 = "1".equals(said) || "true".equals(said);
                } else if (book.getLocalName().equals("sheet") && isVisible(book)) {
                    XMLStreamReader content = required(xml(targets.getOrDefault(relation(book), "")));
                    var reading = new XlsxSheet(content, texts, formats, from1904, limits);
                    sheets.add(new Sheet(book.getAttributeValue(null, "name"), reading.rows()));
                }
            }
        }
        if (sheets.isEmpty()) {
            throw unreadable();
        }
        return sheets;
    }

    private static boolean isVisible(XMLStreamReader sheet) {
        String state = sheet.getAttributeValue(null, "state");
        return state == null || state.equals("visible");
    }

    /** The part that holds the sheet, by whatever namespace the attribute has: strict workbooks use another. */
    private static String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            if (sheet.getAttributeLocalName(i).equals("id")) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    private Map<String, String> targets() throws XMLStreamException {
        var targets = new HashMap<String, String>();
        XMLStreamReader relations = required(xml("xl/_rels/workbook.xml.rels"));
        while (relations.hasNext()) {
            if (relations.next() == XMLStreamReader.START_ELEMENT
                    && relations.getLocalName().equals("Relationship")) {
                String target = String.valueOf(relations.getAttributeValue(null, "Target"));
                targets.put(
                        String.valueOf(relations.getAttributeValue(null, "Id")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private @Nullable XMLStreamReader xml(String name) throws XMLStreamException {
        byte[] part = parts.get(name);
        if (part == null) {
            part = parts.entrySet().stream()
                    .filter(known -> known.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        return part == null ? null : XML.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static XMLStreamReader required(@Nullable XMLStreamReader part) {
        if (part == null) {
            throw unreadable();
        }
        return part;
    }

    private static XMLInputFactory safe() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
