package org.codonor.reporting.duty;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.rows.Rows;
import org.codonor.reporting.agreement.Agreements;
import org.codonor.reporting.agreement.OwedReports;
import org.codonor.reporting.agreement.OwedReports.Owed;
import org.codonor.reporting.reference.Answer;
import org.jspecify.annotations.Nullable;

/** The duties as partners-service last told them; asked for again by ETag, kept so that its silence hides nothing. */
@ApplicationScoped
class KnownDuties {
    private static final String PUT = """
            insert into report_duties as known (id, programme, agreement, partner, kind, period, period_ends_on, due_on,
                owed_from, recorded_at, submitted_on, accepted_on, waived_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                period_ends_on = excluded.period_ends_on, due_on = excluded.due_on, owed_from = excluded.owed_from,
                recorded_at = excluded.recorded_at, submitted_on = excluded.submitted_on, accepted_on = excluded.accepted_on, waived_on = excluded.waived_on
            """;

    @Inject
    Agreements agreements;

    @Inject
    CurrentCaller current;

    @Inject
    Rows rows;

    private final Map<String, String> seen = new ConcurrentHashMap<>();

    /** Asks partners-service, outside any transaction; false when it is silent and what is kept may be old. */
    boolean refresh(String programme) {
        String scope = programme + "/"
                + (current.caller().isPartner() ? current.caller().party() : "*");
        return switch (agreements.owed(programme, seen.get(scope))) {
            case Answer.Told<OwedReports> told -> {
                QuarkusTransaction.requiringNew().run(() -> keep(programme, told.value()));
                if (told.etag() != null) {
                    seen.put(scope, told.etag());
                }
                yield true;
            }
            case Answer.Unchanged<OwedReports> unchanged -> true;
            case Answer.Declined<OwedReports> declined -> true;
            case Answer.Silent<OwedReports> silent -> false;
        };
    }

    /** The first due first. */
    List<Duty> all(String programme) {
        return rows.list("select * from report_duties where programme = ? order by due_on, id", Duty::of, programme);
    }

    Optional<Duty> find(String programme, UUID id) {
        return rows.one("select * from report_duties where programme = ? and id = ?", Duty::of, programme, id);
    }

    Optional<Duty> find(String programme, String agreement, String kind, String period) {
        return rows.one(
                "select * from report_duties where programme = ? and agreement = ? and kind = ? and period = ?",
                Duty::of,
                programme,
                agreement,
                kind,
                period);
    }

    /** A partner's people can write their own organisation's only, as they can read no others. */
    private void keep(String programme, OwedReports told) {
        Caller caller = current.caller();
        List<Owed> visible = told.items().stream()
                .filter(owed -> caller.maySee(owed.partner()))
                .sorted(Comparator.comparing(Owed::id))
                .toList();
        rows.change(
                "delete from report_duties where programme = ? and not (id = any (?::uuid[]))",
                programme,
                visible.stream().map(owed -> owed.id().toString()).toArray(String[]::new));
        rows.each(PUT, visible.stream().map(owed -> values(programme, owed)).toList());
    }

    private static @Nullable Object[] values(String programme, Owed owed) {
        return new @Nullable Object[] {
            owed.id(),
            programme,
            owed.agreement(),
            owed.partner(),
            owed.kind(),
            owed.period(),
            owed.periodEndsOn(),
            owed.dueOn(),
            owed.owedFrom(),
            owed.recordedAt(),
            owed.submittedOn(),
            owed.acceptedOn(),
            owed.waivedOn()
        };
    }
}
