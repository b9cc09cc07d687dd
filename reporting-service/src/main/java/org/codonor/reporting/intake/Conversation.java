package org.codonor.reporting.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.common.rows.Rows;

/** What reporter and case officers wrote and sent under a suspicion; only ever added to. */
@ApplicationScoped
class Conversation {
    private static final int MOST_MESSAGES = 100;
    private static final int MOST_ATTACHMENTS = 10;

    @Inject
    Rows rows;

    @Inject
    Vault vault;

    record MessageView(int no, Sender from, LocalDate on, String text) {
        @Override
        public String toString() {
            return "message " + no;
        }
    }

    record AttachmentView(int no, FileKind kind, int bytes, LocalDate on) {}

    /** A file with its bytes, decrypted. */
    record Attachment(AttachmentView about, byte[] content) {}

    List<MessageView> messages(UUID suspicion) {
        return rows.list(
                "select * from suspicion_messages where suspicion = ? order by no",
                row -> new MessageView(
                        row.getInt("no"),
                        Sender.valueOf(row.getString("sender")),
                        row.getObject("written_on", LocalDate.class),
                        vault.unlockJson(suspicion, row.getBytes("content"), String.class)),
                suspicion);
    }

    List<AttachmentView> attachments(UUID suspicion) {
        return rows.list(
                "select no, kind, bytes, came_on from suspicion_attachments where suspicion = ? order by no",
                row -> new AttachmentView(
                        row.getInt("no"),
                        FileKind.valueOf(row.getString("kind")),
                        row.getInt("bytes"),
                        row.getObject("came_on", LocalDate.class)),
                suspicion);
    }

    Attachment attachment(UUID suspicion, int no) {
        AttachmentView about = attachments(suspicion).stream()
                .filter(listed -> listed.no() == no)
                .findFirst()
                .orElseThrow(Refused::notFound);
        byte[] locked = rows.one(
                        "select content from suspicion_attachments where suspicion = ? and no = ?",
                        row -> row.getBytes(1),
                        suspicion,
                        no)
                .orElseThrow(Refused::notFound);
        return new Attachment(about, vault.unlock(suspicion, locked));
    }

    void write(UUID suspicion, Sender sender, LocalDate on, String text) {
        int no = next("suspicion_messages", suspicion);
        if (sender == Sender.REPORTER && no > MOST_MESSAGES) {
            throw full(MOST_MESSAGES);
        }
        rows.change(
                "insert into suspicion_messages (suspicion, no, sender, written_on, content) values (?, ?, ?, ?, ?)",
                suspicion,
                no,
                sender,
                on,
                vault.lockJson(suspicion, text));
    }

    void attach(UUID suspicion, LocalDate on, FileKind kind, byte[] file) {
        int no = next("suspicion_attachments", suspicion);
        if (no > MOST_ATTACHMENTS) {
            throw full(MOST_ATTACHMENTS);
        }
        rows.change(
                "insert into suspicion_attachments (suspicion, no, kind, bytes, came_on, content)"
                        + " values (?, ?, ?, ?, ?, ?)",
                suspicion,
                no,
                kind,
                file.length,
                on,
                vault.lock(suspicion, file));
    }

    /** The next number; officers and the reporter, who are recorded in different chains, wait for each other here. */
    private int next(String table, UUID suspicion) {
        rows.one("select 1 from suspicions where id = ? for update", row -> row.getInt(1), suspicion);
        return rows.one(
                        "select coalesce(max(no), 0) + 1 from " + table + " where suspicion = ?",
                        row -> row.getInt(1),
                        suspicion)
                .orElse(1);
    }

    private static Refused full(int most) {
        return Refused.because(CommonProblem.WRONG_STATE)
                .detail("There are as many as one report can have; make another report.")
                .with("limit", most);
    }
}
