package org.codonor.reporting.intake;

import java.util.List;
import org.codonor.reporting.intake.PdfWords.Kind;
import org.codonor.reporting.intake.PdfWords.Word;

/** What stands before a stream, word by word: one dictionary with none in it, or it says nothing that is believed. */
record PdfDictionary(List<Word> words) {
    private static final String UNKNOWN = "?";

    /** How many bytes follow; negative when it does not say so itself. */
    int length() {
        String told = value("Length");
        boolean elsewhere =
                at("Length") + 1 < words.size() && words.get(at("Length") + 1).kind() == Kind.PLAIN;
        return told.matches("[0-9]{1,7}") && !elsewhere ? Integer.parseInt(told) : -1;
    }

    /** The only filter, empty for none. */
    String filter() {
        String told = value("Filter");
        if (!told.equals("[")) {
            return told;
        }
        int first = at("Filter") + 1;
        boolean only = first + 1 < words.size() && words.get(first + 1).text().equals("]");
        return only ? words.get(first).text() : UNKNOWN;
    }

    boolean isOfImage() {
        return value("Subtype").equals("Image");
    }

    /** The word behind a key that stands there once; empty when it does not stand there. */
    private String value(String key) {
        if (at(key) == 0) {
            return "";
        }
        return isFlat() && count(new Word(Kind.NAME, key)) == 1
                ? words.get(at(key)).text()
                : UNKNOWN;
    }

    /** The place behind a key; 0 for none. */
    private int at(String key) {
        return words.indexOf(new Word(Kind.NAME, key)) + 1;
    }

    private boolean isFlat() {
        var opening = new Word(Kind.BRACKET, "<<");
        return words.getFirst().equals(opening)
                && count(opening) == 1
                && words.getLast().is(Kind.BRACKET, ">>");
    }

    private long count(Word word) {
        return words.stream().filter(word::equals).count();
    }
}
