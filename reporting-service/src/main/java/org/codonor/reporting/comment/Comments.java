package org.codonor.reporting.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codonor.common.change.Act;
import org.codonor.common.id.Ids;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.rows.Rows;
import org.jspecify.annotations.Nullable;

/** The comments of a programme that the caller may see: only ever added, each with all the texts it had. */
@ApplicationScoped
class Comments {
    private static final String NEWEST = """
            select c.*, t.text, t.version_no from comments c
            join lateral (select n.text, n.version_no from comment_texts n where n.comment = c.id
                          order by n.version_no desc limit 1) t on true
            where c.programme = ? and (?::text is null or c.partner is null or c.partner = ?)
            """;

    @Inject
    Rows rows;

    @Inject
    CurrentCaller current;

    @Inject
    Act act;

    Optional<Comment> find(String programme, UUID id) {
        return rows.one(NEWEST + " and c.id = ?", Comment::of, programme, partner(), partner(), id);
    }

    /** A partner's people read what is theirs or the programme's (R101). */
    private @Nullable String partner() {
        return current.caller().partner();
    }

    /** In the order in which they were made. */
    List<Comment> page(String programme, @Nullable String on, @Nullable String part, @Nullable String after, int most) {
        return rows.list(
                NEWEST + " and (?::text is null or c.about = ?) and (?::text is null or c.part = ?)"
                        + " and (?::uuid is null or c.id > ?::uuid) order by c.id limit ?",
                Comment::of,
                programme,
                partner(),
                partner(),
                on,
                on,
                part,
                part,
                after,
                after,
                most);
    }

    /** What it said before, the oldest first. */
    List<Comment.Text> earlier(Comment comment) {
        return comment.texts() == 1
                ? List.of()
                : rows.list(
                        "select text, at from comment_texts where comment = ? and version_no < ? order by version_no",
                        row -> new Comment.Text(row.getString("text"), Rows.instant(row, "at")),
                        comment.id(),
                        comment.texts());
    }

    UUID add(String programme, Commentable.Thing on, @Nullable String part, @Nullable UUID replyTo, String text) {
        UUID id = Ids.next();
        rows.change(
                "insert into comments (id, programme, about, part, partner, reply_to, at, subject, party, roles)"
                        + " values (?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?)",
                id,
                programme,
                on.self(),
                part,
                on.partner(),
                replyTo == null ? null : replyTo.toString(),
                act.at(),
                act.actor().subject(),
                act.actor().party(),
                String.join(" ", act.actor().roles()));
        say(id, 1, text);
        return id;
    }

    void say(UUID comment, int version, String text) {
        rows.change(
                "insert into comment_texts (comment, version_no, at, text) values (?, ?, ?, ?)",
                comment,
                version,
                act.at(),
                text);
    }
}
