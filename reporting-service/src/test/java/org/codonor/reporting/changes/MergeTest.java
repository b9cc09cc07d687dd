package org.codonor.reporting.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.follow.Following.Changed;
import org.codonor.common.follow.Following.Piece;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.changes.Merge.ChangesView;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final List<Changed> CONTRIBUTIONS = List.of(at(1, 0), at(3, 20), at(4, 21), at(6, 60));
    private static final List<Changed> PARTNERS = List.of(at(1, 10), at(2, 21));
    private static final List<Changed> REPORTING = List.of(at(2, 5), at(3, 70));

    @Test
    void walked_page_by_page_every_change_comes_once_and_in_the_order_of_its_chain() {
        for (int limit = 1; limit <= 9; limit++) {
            var seen = new ArrayList<String>();
            Place place = Place.START;
            ChangesView page;
            do {
                page = page(place, limit);
                page.items().forEach(item -> seen.add(item.service() + item.seq()));
                place = Place.parse(page.position());
            } while (page.more());

            assertThat(seen)
                    .as("limit %d", limit)
                    .containsExactly(
                            "contributions1",
                            "reporting2",
                            "partners1",
                            "contributions3",
                            "contributions4",
                            "partners2",
                            "contributions6",
                            "reporting3");
        }
    }

    @Test
    void the_position_moves_past_entries_that_are_not_shown() {
        ChangesView page = Merge.merge(
                new Piece(9, 9, List.of()),
                new Piece(0, 0, List.of()),
                new Piece(4, 4, List.of()),
                Place.parse("5-0-4"),
                10);

        assertThat(page.position()).isEqualTo("9-0-4");
        assertThat(page.more()).isFalse();
    }

    @Test
    void what_is_no_position_is_refused() {
        assertThatThrownBy(() -> Place.parse("1-2")).isInstanceOf(Refused.class);
    }

    private static ChangesView page(Place from, int limit) {
        return Merge.merge(
                piece(CONTRIBUTIONS, 6, from.contributions(), limit),
                piece(PARTNERS, 2, from.partners(), limit),
                piece(REPORTING, 3, from.reporting(), limit),
                from,
                limit);
    }

    /** As a service answers: at most so many after a number; all looked at when there are fewer. */
    private static Piece piece(List<Changed> chain, long head, long after, int limit) {
        List<Changed> items = chain.stream()
                .filter(changed -> changed.seq() > after)
                .limit(limit)
                .toList();
        return new Piece(head, items.size() < limit ? head : items.getLast().seq(), items);
    }

    private static Changed at(long seq, int second) {
        return new Changed(
                seq,
                Instant.parse("2026-03-05T08:00:00Z").plusSeconds(second),
                "recordReceipt",
                "LEAD",
                "receipt",
                "id-" + seq,
                "RC-" + seq,
                null);
    }
}
