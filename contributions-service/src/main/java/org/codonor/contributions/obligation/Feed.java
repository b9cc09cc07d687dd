package org.codonor.contributions.obligation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Duties as an iCalendar stream (RFC 5545): whole days, the same UID for the same duty, folded lines, CRLF. */
final class Feed {
    private static final int LINE_OCTETS = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private Feed() {}

    /** @param stamp when the programme last changed, so that equal data gives equal bytes */
    static String of(String programme, List<Duty> duties, LocalDate today, Instant stamp) {
        var feed = new Feed();
        feed.line("BEGIN:VCALENDAR");
        feed.line("VERSION:2.0");
        feed.line("PRODID:-//Codonor//Obligations//EN");
        feed.line("CALSCALE:GREGORIAN");
        feed.line("X-WR-CALNAME:" + escaped(programme + " obligations"));
        duties.forEach(duty -> feed.event(programme, duty, today, stamp));
        feed.line("END:VCALENDAR");
        return feed.text.toString();
    }

    private void event(String programme, Duty duty, LocalDate today, Instant stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + ObligationView.id(programme, duty.ref()) + "@" + programme);
        line("DTSTAMP:" + STAMP.format(stamp));
        line("DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(duty.dueOn()));
        line("DTEND;VALUE=DATE:"
                + DateTimeFormatter.BASIC_ISO_DATE.format(duty.dueOn().plusDays(1)));
        line("SUMMARY:" + escaped(duty.title()));
        line("DESCRIPTION:"
                + escaped("%s owes it to %s.\n%s, %s"
                        .formatted(
                                duty.owner(),
                                String.join(", ", duty.owedTo()),
                                duty.ref(),
                                DutyState.of(duty, today))));
        line("CATEGORIES:" + escaped(duty.kind()));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /** A content line, folded so that no line is longer than 75 octets and no character is cut. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int character = content.codePointAt(i);
            String written = Character.toString(character);
            int width = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + width > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(written);
            octets += width;
            i += Character.charCount(character);
        }
        text.append("\r\n");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
