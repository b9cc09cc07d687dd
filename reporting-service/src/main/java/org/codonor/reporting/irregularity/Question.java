package org.codonor.reporting.irregularity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.common.id.Ids;
import org.jspecify.annotations.Nullable;

/** What a partner is asked about a case, and what it answers, once. */
@Entity
@Table(name = "case_questions")
class Question extends PanacheEntityBase {
    @Id
    UUID id;

    UUID caseId;
    int no;
    String text;
    LocalDate askedOn;
    String askedBy;

    @Nullable
    String answer;

    @Nullable
    LocalDate answeredOn;

    @Nullable
    String answeredBy;

    @SuppressWarnings("NullAway")
    protected Question() {}

    Question(IrregularityCase one, int no, String text, LocalDate today, String by) {
        this.id = Ids.next();
        this.caseId = one.id;
        this.no = no;
        this.text = text;
        this.askedOn = today;
        this.askedBy = by;
    }

    void answer(String said, LocalDate today, String by) {
        answer = said;
        answeredOn = today;
        answeredBy = by;
    }
}
