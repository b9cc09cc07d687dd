package org.codonor.partners.overview;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.money.Money;
import org.codonor.common.problem.Refused;
import org.codonor.partners.Decimal;
import org.codonor.partners.agreement.AgreementNow;
import org.codonor.partners.agreement.Agreements;
import org.codonor.partners.assurance.OpenFindings;
import org.codonor.partners.duty.Duties;
import org.codonor.partners.duty.Duties.Standing;
import org.codonor.partners.duty.DutyState;
import org.codonor.partners.hold.Cases;
import org.codonor.partners.ledger.Cover;
import org.codonor.partners.ledger.Covers;
import org.codonor.partners.overview.PartnerOverview.InShort;
import org.codonor.partners.overview.PartnerOverview.OpenCase;
import org.codonor.partners.overview.PartnerOverview.Owed;
import org.codonor.partners.partner.Assessments;
import org.codonor.partners.partner.Partner;
import org.codonor.partners.refund.RefundDues;
import org.codonor.partners.request.OpenRequests;
import org.jspecify.annotations.Nullable;

/** One page per partner. */
@Path("/v1/programmes/{programme}/partners/{id}/overview")
class OverviewResource {
    private static final int NEXT = 5;

    @Inject
    Agreements agreements;

    @Inject
    Assessments assessments;

    @Inject
    Duties duties;

    @Inject
    Cases cases;

    @Inject
    OpenRequests requests;

    @Inject
    OpenFindings findings;

    @Inject
    RefundDues refunds;

    @Inject
    Covers covers;

    @Inject
    ProgrammeClock clock;

    @Inject
    CurrentCaller current;

    @GET
    public PartnerOverview getPartnerOverview(@PathParam("programme") String programme, @PathParam("id") String code) {
        List<String> signed = QuarkusTransaction.requiringNew()
                .call(() -> of(programme, code).stream()
                        .filter(AgreementNow::isSigned)
                        .map(now -> now.agreement().ref())
                        .toList());
        Map<String, Cover> held = new HashMap<>();
        signed.forEach(ref -> covers.of(programme, ref).ifPresent(cover -> held.put(ref, cover)));
        return QuarkusTransaction.requiringNew().call(() -> overview(programme, code, held));
    }

    private List<AgreementNow> of(String programme, String code) {
        if (!current.caller().maySee(code) || Partner.named(programme, code).isEmpty()) {
            throw Refused.notFound();
        }
        return agreements.all(programme).stream()
                .filter(now -> now.agreement().partner().equals(code))
                .toList();
    }

    private PartnerOverview overview(String programme, String code, Map<String, Cover> held) {
        List<AgreementNow> all = of(programme, code);
        Partner partner = Partner.named(programme, code).orElseThrow();
        LocalDate today = clock.today(programme);
        List<OpenCase> open = all.stream().flatMap(now -> cases(now).stream()).toList();
        boolean named = Cases.areNamedTo(current.caller());
        return new PartnerOverview(
                code,
                partner.self() + "/overview",
                partner.name(),
                partner.kind(),
                partner.auditRegime(),
                today,
                assessments.counting(programme, code, today).orElse(null),
                all.stream()
                        .map(now -> inShort(now, held.get(now.agreement().ref())))
                        .toList(),
                owed(all, today, Set.of(DutyState.OVERDUE), Integer.MAX_VALUE),
                owed(all, today, Set.of(DutyState.DUE), NEXT),
                requests.of(programme, code),
                named
                        ? open.size()
                        : (int) open.stream().filter(OpenCase::paymentHold).count(),
                named ? open : List.of(),
                findings.of(programme, code).stream()
                        .map(one -> new PartnerOverview.OpenFinding(
                                one.report(),
                                one.self(),
                                one.no(),
                                one.title(),
                                one.severity(),
                                one.pending(),
                                one.followUpOn()))
                        .toList());
    }

    private List<OpenCase> cases(AgreementNow now) {
        return cases.open(now.agreement().id()).stream()
                .map(one -> new OpenCase(
                        one.ref(),
                        one.self(),
                        now.agreement().ref(),
                        one.openedOn(),
                        one.heldAt() != null,
                        one.claimRef()))
                .toList();
    }

    private List<Owed> owed(List<AgreementNow> all, LocalDate today, Set<DutyState> states, int most) {
        var owed = new ArrayList<Owed>();
        for (AgreementNow now : all) {
            for (Standing one : duties.of(now)) {
                if (states.contains(one.state())) {
                    owed.add(new Owed(
                            now.agreement().ref(),
                            one.duty().title(),
                            one.duty().dueOn(),
                            one.daysLate(today)));
                }
            }
        }
        owed.sort(
                Comparator.comparing(Owed::dueOn).thenComparing(Owed::agreement).thenComparing(Owed::title));
        return owed.stream().limit(most).toList();
    }

    private InShort inShort(AgreementNow now, @Nullable Cover cover) {
        return new InShort(
                now.agreement().ref(),
                now.agreement().self(),
                now.state().name(),
                now.startsOn(),
                now.endsOn(),
                now.total(),
                money(now, cover == null ? null : cover.reserved()),
                money(now, cover == null ? null : cover.paid()),
                money(now, cover == null ? null : cover.refunded()),
                money(now, cover == null ? null : cover.spent()),
                money(now, cover == null ? null : cover.unspent()),
                money(now, cover == null ? null : cover.claimed()),
                refunds.dueOn(now));
    }

    private static Money money(AgreementNow now, @Nullable Decimal amount) {
        return Money.of(
                amount == null ? BigDecimal.ZERO : amount.value(),
                now.agreement().programmeCurrency());
    }
}
