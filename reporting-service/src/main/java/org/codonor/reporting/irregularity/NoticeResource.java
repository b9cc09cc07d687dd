package org.codonor.reporting.irregularity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Changes;
import org.codonor.common.disclosure.ConfidentialRead;
import org.codonor.common.disclosure.Disclosure;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.reference.Programmes;
import org.jspecify.annotations.Nullable;

/** Notices to read, to send and to acknowledge; a co-donor has to do with those that were sent to it. */
@Path("/v1/programmes/{programme}/irregularity-notices")
class NoticeResource {
    @Inject
    Cases cases;

    @Inject
    Notices notices;

    @Inject
    NoticeSending sending;

    @Inject
    Programmes programmes;

    @Inject
    CurrentCaller current;

    @Inject
    Disclosure disclosure;

    @Inject
    Cursors cursors;

    @Inject
    Changes changes;

    @Inject
    Tags tags;

    @Inject
    Act act;

    /** What a notice says; what is left out is written from the case. */
    record NoticeContent(@Nullable String subject, @Nullable String body) {}

    @GET
    @ConfidentialRead("irregularity-notice")
    public Page<NoticeView> listIrregularityNotices(
            @PathParam("programme") String programme, @QueryParam("state") @Nullable String state) {
        boolean whole = seesAll(programme);
        Page<NoticeView> page = cursors.page(
                (after, limit) -> {
                    Map<String, Object> values = new HashMap<>(Map.of("programme", programme));
                    String text = "programme = :programme";
                    if (!whole) {
                        text += " and donor = :donor and sentOn is not null";
                        values.put("donor", current.caller().party());
                    }
                    if (state != null) {
                        text += " and state = :state";
                        values.put("state", NoticeState.valueOf(state));
                    }
                    if (after != null) {
                        text += " and id > :after";
                        values.put("after", UUID.fromString(after));
                    }
                    return Notice.<Notice>find(text + " order by id", values).page(0, limit).list().stream()
                            .map(notice -> notices.view(notice, whole))
                            .toList();
                },
                view -> view.id().toString());
        page.items().forEach(view -> shown(view.id()));
        return page;
    }

    @GET
    @Path("{id}")
    @ConfidentialRead("irregularity-notice")
    public NoticeView getIrregularityNotice(@PathParam("programme") String programme, @PathParam("id") String id) {
        NoticeView view = view(programme, id);
        shown(view.id());
        return view;
    }

    @POST
    @Path("{id}/send")
    public NoticeView sendIrregularityNotice(
            @PathParam("programme") String programme, @PathParam("id") String id, @Nullable NoticeContent content) {
        String donorAmounts =
                sending.amounts(programme, QuarkusTransaction.requiringNew().call(() -> find(programme, id).ref));
        changes.run(programme, "sendIrregularityNotice", () -> {
            Notice notice = find(programme, id);
            expect(notice, NoticeState.PLANNED);
            sending.send(notice, content, donorAmounts);
            return recorded(notice);
        });
        return QuarkusTransaction.requiringNew().call(() -> view(programme, id));
    }

    @POST
    @Path("{id}/acknowledge")
    public NoticeView acknowledgeIrregularityNotice(
            @PathParam("programme") String programme, @PathParam("id") String id) {
        changes.run(programme, "acknowledgeIrregularityNotice", () -> {
            Notice notice = find(programme, id);
            if (!notices.isMine(notice)) {
                throw Refused.notFound();
            }
            expect(notice, NoticeState.SENT);
            notice.acknowledge(act.today(), current.caller().subject());
            return recorded(notice);
        });
        return QuarkusTransaction.requiringNew().call(() -> view(programme, id));
    }

    private NoticeView view(String programme, String id) {
        return notices.view(find(programme, id), seesAll(programme));
    }

    private Notice find(String programme, String id) {
        boolean byId = Ids.looksLikeId(id);
        Notice notice = Notice.<Notice>find(
                        "programme = ?1 and " + (byId ? "id" : "ref") + " = ?2",
                        programme,
                        byId ? UUID.fromString(id) : id)
                .firstResultOptional()
                .orElseThrow(Refused::notFound);
        if (!seesAll(programme) && !notices.isMine(notice)) {
            throw Refused.notFound();
        }
        return notice;
    }

    private boolean seesAll(String programme) {
        Caller caller = current.caller();
        return Sight.seesAll(caller, caller.is(Role.CASE_OFFICER) ? programmes.lead(programme) : null);
    }

    private void expect(Notice notice, NoticeState wanted) {
        NoticeView now = notices.view(notice, seesAll(notice.programme));
        tags.check(now);
        if (notice.state != wanted) {
            throw Refused.wrongState(notice.state, now.allowedActions());
        }
    }

    private long recorded(Notice notice) {
        return act.record(Entry.of("irregularity-notice", notice.id, notice.id.toString())
                .after(Map.of("notice", notices.view(notice, true))));
    }

    private void shown(UUID id) {
        disclosure.of(Entry.of("irregularity-notice", id, id.toString()));
    }
}
