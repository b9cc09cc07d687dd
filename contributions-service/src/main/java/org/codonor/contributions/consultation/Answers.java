package org.codonor.contributions.consultation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.common.rows.Rows;
import org.codonor.contributions.consultation.ConsultationView.Answer;
import org.codonor.contributions.consultation.NewConsultation.Document;
import org.codonor.contributions.programme.Signature;
import org.jspecify.annotations.Nullable;

/** What belongs to a consultation and is only added to: documents, requests, answers. */
@ApplicationScoped
class Answers {
    @Inject
    Rows rows;

    void attach(UUID consultation, List<Document> documents) {
        for (int no = 1; no <= documents.size(); no++) {
            Document document = documents.get(no - 1);
            rows.change(
                    "insert into consultation_documents (consultation, no, name, reference, sha256)"
                            + " values (?, ?, ?, ?, ?)",
                    consultation,
                    no,
                    document.name(),
                    document.reference(),
                    document.sha256());
        }
    }

    List<Document> documents(UUID consultation) {
        return rows.list(
                "select name, reference, sha256 from consultation_documents where consultation = ? order by no",
                row -> new Document(row.getString(1), row.getString(2), row.getString(3)),
                consultation);
    }

    void ask(UUID consultation, String donor, boolean touched, boolean tacit) {
        rows.change(
                "insert into consultation_requests (consultation, donor, touched, tacit_consent) values (?, ?, ?, ?)",
                consultation,
                donor,
                touched,
                tacit);
    }

    /** Who is asked, with the last answer of each. */
    List<Asked> asked(UUID consultation) {
        return rows.list(
                """
                        select r.donor, r.touched, r.tacit_consent, (select a.response from consultation_answers a
                            where a.consultation = r.consultation and a.donor = r.donor order by a.no desc limit 1)
                        from consultation_requests r where r.consultation = ? order by r.donor
                        """,
                row -> new Asked(row.getString(1), row.getBoolean(2), row.getBoolean(3), response(row.getString(4))),
                consultation);
    }

    void add(UUID consultation, String donor, Response response, @Nullable String text, Instant at, Signature by) {
        rows.change(
                """
                        insert into consultation_answers (consultation, no, donor, response, text, answered_at,
                            answered_by, answerer_roles, answerer_party)
                        select ?, 1 + count(*), ?, ?, ?, ?, ?, ?, ? from consultation_answers where consultation = ?
                        """,
                consultation,
                donor,
                response,
                text,
                at,
                by.subject(),
                by.roles().toArray(String[]::new),
                by.party(),
                consultation);
    }

    /** All answers, the oldest first. */
    List<Answer> all(UUID consultation) {
        return rows.list(
                "select donor, response, text, answered_at, answered_by, answerer_roles, answerer_party"
                        + " from consultation_answers where consultation = ? order by no",
                Answers::answer,
                consultation);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getString("donor"),
                row.getString("response"),
                row.getString("text"),
                Rows.instant(row, "answered_at"),
                new Caller.Actor(
                        row.getString("answered_by"),
                        Rows.texts(row, "answerer_roles"),
                        row.getString("answerer_party")));
    }

    private static @Nullable Response response(@Nullable String name) {
        return name == null ? null : Response.valueOf(name);
    }
}
