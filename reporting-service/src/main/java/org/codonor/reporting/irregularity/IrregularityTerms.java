package org.codonor.reporting.irregularity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Within how many days irregularities are told and assessed; a programme without a row has the usual terms. */
@Entity
@Table(name = "irregularity_terms")
class IrregularityTerms extends PanacheEntityBase {
    @Id
    String programme;

    int partnerNoticeDays;
    int assessmentWorkingDays;
    int auditorNoticeWorkingDays;
    int donorNoticeWorkingDays;
    int urgentNoticeWorkingDays;
    int statementDays;

    @Version
    @Column(name = "lock_version")
    int lockVersion;

    @SuppressWarnings("NullAway")
    protected IrregularityTerms() {}

    IrregularityTerms(String programme) {
        this.programme = programme;
        take(new TermsChange(14, 10, 5, 5, 2, 60));
    }

    /** The days of each term, as they are written. */
    record TermsChange(
            int partnerNoticeDays,
            int assessmentWorkingDays,
            int auditorNoticeWorkingDays,
            int donorNoticeWorkingDays,
            int urgentNoticeWorkingDays,
            int statementDays) {}

    /** The programme's terms, not yet kept when they are the usual ones. */
    static IrregularityTerms of(String programme) {
        IrregularityTerms known = findById(programme);
        return known == null ? new IrregularityTerms(programme) : known;
    }

    final void take(TermsChange days) {
        partnerNoticeDays = days.partnerNoticeDays();
        assessmentWorkingDays = days.assessmentWorkingDays();
        auditorNoticeWorkingDays = days.auditorNoticeWorkingDays();
        donorNoticeWorkingDays = days.donorNoticeWorkingDays();
        urgentNoticeWorkingDays = days.urgentNoticeWorkingDays();
        statementDays = days.statementDays();
    }

    TermsChange written() {
        return new TermsChange(
                partnerNoticeDays,
                assessmentWorkingDays,
                auditorNoticeWorkingDays,
                donorNoticeWorkingDays,
                urgentNoticeWorkingDays,
                statementDays);
    }

    int days(DeadlineKind kind) {
        return switch (kind) {
            case PARTNER_NOTICE -> partnerNoticeDays;
            case ASSESSMENT -> assessmentWorkingDays;
            case AUDITOR_NOTICE -> auditorNoticeWorkingDays;
            case DONOR_NOTICE -> donorNoticeWorkingDays;
            case URGENT_NOTICE -> urgentNoticeWorkingDays;
            case STATEMENT -> statementDays;
        };
    }
}
