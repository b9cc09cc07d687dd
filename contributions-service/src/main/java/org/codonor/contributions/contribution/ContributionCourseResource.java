package org.codonor.contributions.contribution;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.codonor.common.change.Act;
import org.codonor.common.change.Change;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.money.Money;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.contributions.ContributionsProblem;
import org.codonor.contributions.ledger.Account;
import org.codonor.contributions.ledger.Stocks;
import org.codonor.contributions.ledger.Unspent;
import org.codonor.contributions.programme.Programmes;
import org.jspecify.annotations.Nullable;

/** What becomes of a contribution: committed, settled or cancelled (domain 6.2), and how it came to be what it is. */
@Path("/v1/programmes/{programme}/contributions/{id}")
class ContributionCourseResource {
    @Inject
    Contributions contributions;

    @Inject
    ContributionViews views;

    @Inject
    ChangeContribution changing;

    @Inject
    SettleContribution settling;

    @Inject
    RefundProposals proposals;

    @Inject
    Pledges pledges;

    @Inject
    Stocks stocks;

    @Inject
    Programmes programmes;

    @Inject
    ProgrammeClock clock;

    @Inject
    Act act;

    record ContributionRemark(String reason) {}

    record ContributionSettlement(@Nullable String waiver) {}

    record PartnerObligations(Money amount, LocalDate asOf, String note) {}

    @GET
    @Path("history")
    @Transactional
    public ContributionHistory getContributionHistory(
            @PathParam("programme") String programme,
            @PathParam("id") String id,
            @QueryParam("asOf") @Nullable String asOf) {
        Contribution contribution = contributions.find(programme, id).orElseThrow(Refused::notFound);
        LocalDate day = asOf == null ? clock.today(programme) : LocalDate.parse(asOf);
        return ContributionHistory.of(contribution, day);
    }

    @POST
    @Path("commit")
    @Change
    public ContributionView commitContribution(@PathParam("programme") String programme, @PathParam("id") String id) {
        Contribution contribution = views.inHand(programme, id);
        ContributionView before = views.of(contribution);
        if (contribution.state != ContributionState.PLEDGED) {
            throw views.wrongState(contribution, "It is a pledge no more.");
        }
        if (!pledges.isFounded(contribution, act.today())) {
            throw views.wrongState(
                            contribution,
                            contribution.isInternal()
                                    ? "The lead donor's own contribution needs its approval first: change the pledge."
                                    : "The arrangement that it stands on is not in force: have it signed first.")
                    .rule("R06");
        }
        pledges.check(programme, contribution.asPledge());
        contribution.commit(act.at());
        changing.book(contribution, "CONTRIBUTION");
        return views.recorded(contribution, before, null);
    }

    @POST
    @Path("cancel")
    @Change
    public ContributionView cancelContribution(
            @PathParam("programme") String programme, @PathParam("id") String id, ContributionRemark remark) {
        Contribution contribution = views.inHand(programme, id);
        ContributionView before = views.of(contribution);
        if (!before.allowedActions().contains("cancel")) {
            throw views.wrongState(contribution, "Only a contribution of which nothing has come is cancelled.")
                    .with("received", before.received());
        }
        var contracted = Money.of(
                stocks.of(programme, Account.CONTRACTED).getOrDefault(contribution.ref, BigDecimal.ZERO),
                programmes.get(programme).currency());
        if (!contracted.isZero()) {
            throw Refused.because(ContributionsProblem.NOT_ENOUGH_MONEY)
                    .rule("R44")
                    .detail("Agreements contract this money; amend them first.")
                    .with("available", Money.zero(contracted.currency()))
                    .with("requested", contracted);
        }
        boolean wasFirm = contribution.isCommitted();
        contribution.end(ContributionState.CANCELLED, act.today(), remark.reason());
        if (wasFirm) {
            changing.book(contribution, "CANCELLATION");
        }
        return views.recorded(contribution, before, remark.reason());
    }

    @POST
    @Path("settle")
    @Change
    public ContributionView settleContribution(
            @PathParam("programme") String programme, @PathParam("id") String id, ContributionSettlement settlement) {
        Contribution contribution = views.inHand(programme, id);
        return settling.settle(contribution, settlement.waiver());
    }

    @POST
    @Path("report-obligations")
    @Change
    public ContributionView reportPartnerObligations(
            @PathParam("programme") String programme, @PathParam("id") String id, PartnerObligations reported) {
        Contribution contribution = views.inHand(programme, id);
        ContributionView before = views.of(contribution);
        Unspent unspent = proposals.unspent(contribution);
        var refused = Refused.because(CommonProblem.RULE).detail("The obligations cannot be recorded like this.");
        if (!reported.amount().currency().equals(unspent.obligations().currency())) {
            throw refused.error(
                    "/amount/currency",
                    "currency",
                    "It is in the programme's currency, "
                            + unspent.obligations().currency() + ".");
        }
        if (reported.amount().exceeds(unspent.balanceLead().plus(unspent.balancePartner()))) {
            refused.error("/amount/amount", "R15", "above-unspent", "More than is unspent cannot be owed of it.");
        }
        if (reported.asOf().isAfter(act.today())) {
            refused.error("/asOf", "future", "It is reported as of today or an earlier day.");
        }
        if (refused.hasErrors()) {
            throw refused;
        }
        proposals.report(contribution, reported.amount(), reported.asOf(), reported.note());
        return views.recorded(contribution, before, reported.note());
    }
}
