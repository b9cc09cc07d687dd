package org.codonor.contributions.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.codonor.contributions.obligation.Duty.Debt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a duty stands, and how it looks in a calendar. */
class DutyStateTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-16");
    private static final Instant STAMP = Instant.parse("2026-11-16T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-12-01,           , OPEN,",
        "2026-11-30,           , DUE_SOON,",
        "2026-11-16,           , DUE_SOON,",
        "2026-11-15,           , OVERDUE, 1",
        "2026-10-30,           , OVERDUE, 17",
        "2026-11-15, 2026-11-15, DONE,",
        "2026-11-15, 2026-11-14, DONE,",
        "2026-11-10, 2026-11-15, DONE_LATE, 5",
    })
    void a_state_follows_from_the_days(
            LocalDate dueOn, @Nullable LocalDate doneOn, DutyState state, @Nullable Integer late) {
        Duty duty = duty("Do it", dueOn).done(doneOn, "D-1");

        assertThat(DutyState.of(duty, TODAY)).isEqualTo(state);
        assertThat(DutyState.lateByDays(duty, TODAY)).isEqualTo(late);
    }

    @Test
    void what_is_waived_is_not_overdue() {
        Duty duty = duty("Do it", LocalDate.parse("2026-01-01")).waived("Not needed");

        assertThat(DutyState.of(duty, TODAY)).isEqualTo(DutyState.WAIVED);
        assertThat(DutyState.lateByDays(duty, TODAY)).isNull();
    }

    @Test
    void an_event_is_a_whole_day_with_the_same_uid_whatever_happens_to_it() {
        Duty open = duty("Annual meeting", LocalDate.parse("2026-12-31"));
        String before = Feed.of("P-1", List.of(open), TODAY, STAMP);
        String after = Feed.of("P-1", List.of(open.done(TODAY, "D-1")), TODAY, STAMP.plusSeconds(60));

        assertThat(before)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
                .contains("\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n")
                .contains("\r\nDTSTAMP:20261116T080000Z\r\n");
        assertThat(uid(after)).isEqualTo(uid(before));
        assertThat(uid(Feed.of("P-2", List.of(open), TODAY, STAMP))).isNotEqualTo(uid(before));
    }

    @Test
    void lines_are_folded_at_75_octets_and_read_back_whole() {
        String title = "Žluťoučký kůň; přes, řeku \\ ".repeat(9);
        String feed = Feed.of("P-1", List.of(duty(title, TODAY)), TODAY, STAMP);

        assertThat(feed.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(feed.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        String summary = Arrays.stream(feed.replace("\r\n ", "").split("\r\n", -1))
                .filter(line -> line.startsWith("SUMMARY:"))
                .findFirst()
                .orElseThrow()
                .substring("SUMMARY:".length());
        assertThat(summary.replace("\\;", ";").replace("\\,", ",").replace("\\\\", "\\"))
                .isEqualTo(title);
    }

    private static String uid(String feed) {
        int at = feed.indexOf("UID:");
        return feed.substring(at, feed.indexOf("\r\n", at));
    }

    private static Duty duty(String title, LocalDate dueOn) {
        return Duty.of("X-1", new Debt("OTHER", title, "LD", List.of("CD")), dueOn, "R96");
    }
}
