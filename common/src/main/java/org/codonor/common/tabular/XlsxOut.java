package org.codonor.common.tabular;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a table as a workbook: typed cells under a header row that stays, a second sheet that explains the columns, and
 * one of notes. Each row goes out as it comes and is not kept, so that a workbook of any length takes the memory of a row;
 * and nothing says when it was written, so that equal rows are equal bytes and have an equal ETag.
 */
final class XlsxOut {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String FORMATS = "http://schemas.openxmlformats.org/";
    private static final String MAIN = FORMATS + "spreadsheetml/2006/main";
    private static final String RELATION = FORMATS + "officeDocument/2006/relationships";
    private static final String PACKAGE = FORMATS + "package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Writer xml;

    private XlsxOut(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    }

    static <R> void write(String name, List<Column<R>> columns, Iterable<R> rows, List<String> notes, OutputStream out)
            throws IOException {
        List<String> sheets = notes.isEmpty() ? List.of(name, "Columns") : List.of(name, "Columns", "Notes");
        var workbook = new XlsxOut(out);
        var styles = new XlsxStyles();
        workbook.frame(sheets);
        workbook.part("xl/worksheets/sheet1.xml", xml -> new XlsxSheetOut(xml, styles).data(columns, rows));
        workbook.part("xl/worksheets/sheet2.xml", xml -> new XlsxSheetOut(xml, styles).explanation(columns));
        if (!notes.isEmpty()) {
            workbook.part("xl/worksheets/sheet3.xml", xml -> new XlsxSheetOut(xml, styles).remarks(notes));
        }
        workbook.part("xl/styles.xml", xml -> xml.write(styles.xml(MAIN)));
        workbook.zip.finish();
    }

    /** What is in a part. */
    @FunctionalInterface
    private interface Content {
        void write(Writer xml) throws IOException;
    }

    private void part(String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        xml.write(HEAD);
        content.write(xml);
        xml.flush();
        zip.closeEntry();
    }

    /** The parts that say which sheets there are. */
    private void frame(List<String> sheets) throws IOException {
        var types = new StringBuilder();
        var named = new StringBuilder();
        var targets = new StringBuilder();
        for (int no = 1; no <= sheets.size(); no++) {
            types.append(override("worksheets/sheet" + no, "worksheet"));
            named.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(XlsxSheetOut.escaped(sheets.get(no - 1)), no, no));
            targets.append(relation(no, "worksheet", "worksheets/sheet" + no + ".xml"));
        }
        part(
                "[Content_Types].xml",
                xml -> xml.write(
                        "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                                + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + override("workbook", "sheet.main")
                                + override("styles", "styles") + types + "</Types>"));
        part(
                "_rels/.rels",
                xml -> xml.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                        + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>"));
        part(
                "xl/workbook.xml",
                xml -> xml.write("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATION
                        + "\"><bookViews><workbookView/></bookViews><sheets>" + named + "</sheets></workbook>"));
        part(
                "xl/_rels/workbook.xml.rels",
                xml -> xml.write("<Relationships xmlns=\"" + PACKAGE + "relationships\">" + targets
                        + relation(sheets.size() + 1, "styles", "styles.xml") + "</Relationships>"));
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relation(int no, String type, String target) {
        return "<Relationship Id=\"rId" + no + "\" Type=\"" + RELATION + "/" + type + "\" Target=\"" + target + "\"/>";
    }
}
