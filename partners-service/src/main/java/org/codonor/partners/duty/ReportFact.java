package org.codonor.partners.duty;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.codonor.partners.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/** What became of a duty, as the service that takes reports says; of an audit, as it was received here. */
@Entity
@Table(name = "report_facts")
class ReportFact extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    UUID agreement;
    String partner;

    @Column(name = "fact_version")
    long factVersion;

    @Enumerated(EnumType.STRING)
    DutyKind kind;

    String period;

    @Nullable
    String ref;

    @Nullable
    String self;

    @Column(name = "submitted_on")
    @Nullable
    LocalDate submittedOn;

    @Column(name = "accepted_on")
    @Nullable
    LocalDate acceptedOn;

    @Column(name = "waived_on")
    @Nullable
    LocalDate waivedOn;

    @Nullable
    String waiver;

    @Version
    int version;

    ReportFact() {}

    /** Its whole state as it was told. */
    record Told(
            long version,
            String agreement,
            DutyKind kind,
            String period,
            @Nullable String ref,
            @Nullable String self,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate waivedOn,
            @Nullable String waiver) {}

    ReportFact(UUID duty, Agreement of, Told told) {
        this.id = duty;
        this.programme = of.programme();
        this.agreement = of.id();
        this.partner = of.partner();
        this.kind = told.kind();
        this.period = told.period();
        take(told);
    }

    ReportFact(Duty duty, Agreement of) {
        this.id = duty.id();
        this.programme = of.programme();
        this.agreement = of.id();
        this.partner = of.partner();
        this.kind = duty.kind();
        this.period = duty.period();
    }

    /** An audit report is taken here: that the other service knows of none takes nothing back. */
    void take(Told told) {
        factVersion = told.version();
        if (kind != DutyKind.AUDIT || told.submittedOn() != null) {
            ref = told.ref();
            self = told.self();
            submittedOn = told.submittedOn();
            acceptedOn = told.acceptedOn();
        }
        waivedOn = told.waivedOn();
        waiver = told.waiver();
    }

    void received(String reportRef, String reportSelf, LocalDate on) {
        ref = reportRef;
        self = reportSelf;
        submittedOn = on;
        acceptedOn = on;
    }
}
