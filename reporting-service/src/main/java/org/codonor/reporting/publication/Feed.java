package org.codonor.reporting.publication;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The public register as a feed to subscribe to (Atom, RFC 4287), the newest change first; held whole, with one short entry
 * for each published case.
 */
record Feed(String programme, String self, List<PublicCaseView> cases) {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(out);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter out) throws XMLStreamException {
        List<PublicCaseView> newest = cases.stream()
                .sorted(Comparator.comparing(PublicCaseView::changedOn)
                        .thenComparing(PublicCaseView::ref)
                        .reversed())
                .toList();
        out.writeStartElement("feed");
        out.writeDefaultNamespace(NAMESPACE);
        element(out, "title", "Irregularities of " + programme);
        element(out, "id", "urn:codonor:" + programme + ":public-irregularities");
        element(
                out,
                "updated",
                midnight(newest.isEmpty() ? LocalDate.EPOCH : newest.getFirst().changedOn()));
        out.writeStartElement("author");
        element(out, "name", programme);
        out.writeEndElement();
        out.writeEmptyElement("link");
        out.writeAttribute("rel", "self");
        out.writeAttribute("href", self);
        for (PublicCaseView one : newest) {
            entry(out, one);
        }
        out.writeEndElement();
    }

    private void entry(XMLStreamWriter out, PublicCaseView one) throws XMLStreamException {
        out.writeStartElement("entry");
        element(out, "title", one.ref() + (one.outcome() == null ? "" : " (" + one.outcome() + ")"));
        element(out, "id", "urn:codonor:" + programme + ":public-irregularities:" + one.ref());
        element(out, "published", midnight(one.publishedOn()));
        element(out, "updated", midnight(one.changedOn()));
        out.writeEmptyElement("category");
        out.writeAttribute("term", one.state().name());
        out.writeStartElement("content");
        out.writeAttribute("type", "text");
        out.writeCharacters(legal(one.summary()));
        out.writeEndElement();
        out.writeEndElement();
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(legal(text));
        out.writeEndElement();
    }

    /** XML has no control characters, not even escaped ones. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", " ");
    }

    private static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }
}
