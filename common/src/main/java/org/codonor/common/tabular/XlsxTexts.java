package org.codonor.common.tabular;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share. */
final class XlsxTexts {
    private XlsxTexts() {}

    static List<String> read(@Nullable XMLStreamReader xml, Limits limits) throws XMLStreamException {
        var texts = new ArrayList<String>();
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(text(xml, "si", limits));
            }
        }
        return texts;
    }

    /** The runs of text inside an element, without how they are to be pronounced. */
    static String text(XMLStreamReader xml, String element, Limits limits) throws XMLStreamException {
        var text = new StringBuilder();
        boolean spoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if ((event == XMLStreamReader.START_ELEMENT || event == XMLStreamReader.END_ELEMENT)
                    && xml.getLocalName().equals("rPh")) {
                spoken = event == XMLStreamReader.START_ELEMENT;
            } else if (event == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("t")
                    && !spoken) {
                text.append(xml.getElementText());
                if (text.length() > limits.text()) {
                    throw XlsxIn.tooMany(limits.text() + " characters in a cell");
                }
            }
        }
        return text.toString();
    }
}
