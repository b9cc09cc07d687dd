package org.codonor.reporting.comment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.codonor.common.audit.Entry;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.change.Changes;
import org.codonor.common.change.Created;
import org.codonor.common.change.MergePatch;
import org.codonor.common.contract.Call;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.page.Cursors;
import org.codonor.common.page.Page;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.tag.Tags;
import org.codonor.reporting.ReportingProblem;
import org.jspecify.annotations.Nullable;

/** What people say about things of this service. */
@Path("/v1/programmes/{programme}/comments")
class CommentResource {
    @Inject
    Subjects subjects;

    @Inject
    Comments comments;

    @Inject
    CurrentCaller current;

    @Inject
    Cursors cursors;

    @Inject
    MergePatch patches;

    @Inject
    Tags tags;

    @Inject
    Act act;

    @Inject
    Changes changes;

    @Inject
    Call call;

    record NewComment(
            String on, @Nullable String part, @Nullable String replyTo, String text) {}

    record CommentText(String text) {}

    /** What it is about is looked up before anything is changed: some of it is known to another service alone. */
    @POST
    public Response createComment(@PathParam("programme") String programme, NewComment wanted) {
        Commentable.Thing thing = subjects.find(programme, wanted.on());
        if (wanted.part() != null && !thing.parts().contains(wanted.part())) {
            throw Refused.because(ReportingProblem.UNKNOWN_REFERENCE)
                    .error("/part", "unknown-part", "There is no " + wanted.part() + " in it.");
        }
        UUID replyTo = wanted.replyTo() == null ? null : answered(programme, thing, wanted.replyTo());
        return changes.run(programme, call.operation(), () -> added(programme, thing, wanted, replyTo));
    }

    private Response added(String programme, Commentable.Thing thing, NewComment wanted, @Nullable UUID replyTo) {
        UUID id = comments.add(programme, thing, wanted.part(), replyTo, wanted.text());
        Comment.View view = view(find(programme, id.toString()));
        act.record(Entry.of("comment", id, view.on()).after(view));
        return Created.at(view.self(), view);
    }

    @GET
    public Page<Comment.View> listComments(
            @PathParam("programme") String programme,
            @QueryParam("on") @Nullable String on,
            @QueryParam("part") @Nullable String part) {
        String about = on == null ? null : subjects.find(programme, on).self();
        return cursors.page(
                        (after, limit) -> comments.page(programme, about, part, after, limit),
                        (Comment comment) -> comment.id().toString())
                .map(this::view);
    }

    @GET
    @Path("{id}")
    public Comment.View getComment(@PathParam("programme") String programme, @PathParam("id") String id) {
        return view(find(programme, id));
    }

    @PATCH
    @Path("{id}")
    @Consumes("application/merge-patch+json")
    @Change
    public Comment.View changeComment(
            @PathParam("programme") String programme, @PathParam("id") String id, JsonNode patch) {
        Comment comment = find(programme, id);
        Comment.View before = view(comment);
        tags.check(before);
        if (!comment.isBy(current.caller())) {
            throw Refused.because(CommonProblem.FORBIDDEN).detail("Only who wrote it may change it.");
        }
        comments.say(
                comment.id(),
                comment.texts() + 1,
                patches.apply(new CommentText(comment.text()), patch, CommentText.class)
                        .text());
        Comment.View after = view(find(programme, id));
        act.record(
                Entry.of("comment", comment.id(), comment.on()).before(before).after(after));
        return after;
    }

    /** An answer is about the same thing. */
    private UUID answered(String programme, Commentable.Thing thing, String address) {
        Comment first = find(programme, address.substring(address.lastIndexOf('/') + 1));
        if (!first.on().equals(thing.self())) {
            throw Refused.because(ReportingProblem.UNKNOWN_REFERENCE)
                    .error("/replyTo", "other-thing", "That comment is about " + first.on() + ".");
        }
        return first.id();
    }

    private Comment find(String programme, String id) {
        if (!Ids.looksLikeId(id)) {
            throw Refused.notFound();
        }
        return comments.find(programme, UUID.fromString(id)).orElseThrow(Refused::notFound);
    }

    private Comment.View view(Comment comment) {
        return comment.view(comments.earlier(comment), current.caller());
    }
}
