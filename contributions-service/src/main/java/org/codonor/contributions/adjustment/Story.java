package org.codonor.contributions.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.identity.Caller;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.consultation.ConsultationView;
import org.codonor.contributions.consultation.Consultations;
import org.codonor.contributions.meeting.DecisionKind;
import org.codonor.contributions.meeting.Decisions;
import org.codonor.contributions.meeting.Decisions.Decided;
import org.jspecify.annotations.Nullable;

/** The story of an adjustment in one list: its own acts, and what its consultations brought (R103). */
@ApplicationScoped
class Story {
    @Inject
    Rows rows;

    @Inject
    Consultations consultations;

    @Inject
    Decisions decisions;

    @Inject
    Act act;

    /** One thing done to it. */
    record Told(
            String what,
            String text,
            @Nullable String reason,
            @Nullable String link) {
        static Told of(String what, String text) {
            return new Told(what, text, null, null);
        }

        Told because(@Nullable String why) {
            return new Told(what, text, why, link);
        }

        Told about(String self) {
            return new Told(what, text, reason, self);
        }
    }

    record Item(
            Instant at,
            String what,
            String text,
            Caller.@Nullable Actor by,
            @Nullable Integer round,
            @Nullable String donor,
            @Nullable String reason,
            @Nullable String link) {}

    void tell(UUID adjustment, Told told) {
        Caller.Actor by = act.actor();
        rows.change(
                """
                        insert into adjustment_events (adjustment, no, at, what, text, reason, link, by, by_roles, by_party)
                        select ?, 1 + count(*), ?, ?, ?, ?, ?, ?, ?, ? from adjustment_events where adjustment = ?
                        """,
                adjustment,
                act.at(),
                told.what(),
                told.text(),
                told.reason(),
                told.link(),
                by.subject(),
                by.roles().toArray(String[]::new),
                by.party(),
                adjustment);
    }

    /** Everything that happened, the oldest first. */
    List<Item> of(Adjustment of) {
        UUID adjustment = of.id;
        var items = new ArrayList<Item>(rows.list(
                "select at, what, text, reason, link, by, by_roles, by_party from adjustment_events"
                        + " where adjustment = ? order by no",
                Story::item,
                adjustment));
        consultations.of(adjustment).forEach(round -> tellOf(round, items));
        decisions
                .allAbout(of.programme, DecisionKind.ADJUSTMENT, of.ref, adjustment.toString())
                .forEach(decided -> items.add(decision(of.programme, decided)));
        items.sort(Comparator.comparing(Item::at));
        return items;
    }

    /** A decision of the donors on it, by the day it was proposed, and what became of it. */
    private static Item decision(String programme, Decided decided) {
        String since = decided.decidedOn() == null ? "." : " since " + decided.decidedOn() + ".";
        return new Item(
                decided.proposedAt(),
                "DECISION",
                "Decision " + decided.ref() + " of the donors on it was proposed; it is " + decided.state() + since,
                null,
                null,
                null,
                null,
                "/v1/programmes/" + programme + "/decisions/" + decided.ref());
    }

    private static void tellOf(ConsultationView round, List<Item> items) {
        for (ConsultationView.Answer answer : round.answers()) {
            items.add(new Item(
                    answer.answeredAt(),
                    "ANSWERED",
                    answer.donor() + " answered " + answer.response() + ".",
                    answer.answeredBy(),
                    round.round(),
                    answer.donor(),
                    answer.text(),
                    round.self()));
        }
        Instant closed = round.closedAt();
        if (closed != null) {
            boolean inTime = closed.isBefore(round.deadline());
            items.add(ofRound(
                    round,
                    closed,
                    "CONSULTATION_CLOSED",
                    inTime ? "All who were asked have answered." : "The deadline has passed.",
                    null));
            round.requests().stream()
                    .filter(request -> request.response().equals("NO_RESPONSE"))
                    .forEach(request -> items.add(ofRound(
                            round, closed, "NO_RESPONSE", request.donor() + " has not answered.", request.donor())));
        }
        ConsultationView.ObjectionsAnswered decided = round.objectionsAnswered();
        if (decided != null) {
            items.add(new Item(
                    decided.sentAt(),
                    "OBJECTIONS_ANSWERED",
                    "A reasoned decision was sent to " + String.join(", ", decided.sentTo()) + ".",
                    decided.sentBy(),
                    round.round(),
                    null,
                    decided.reason(),
                    round.self()));
        }
    }

    private static Item ofRound(ConsultationView round, Instant at, String what, String text, @Nullable String donor) {
        return new Item(at, what, text, null, round.round(), donor, null, round.self());
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                Rows.instant(row, "at"),
                row.getString("what"),
                row.getString("text"),
                new Caller.Actor(row.getString("by"), Rows.texts(row, "by_roles"), row.getString("by_party")),
                null,
                null,
                row.getString("reason"),
                row.getString("link"));
    }
}
