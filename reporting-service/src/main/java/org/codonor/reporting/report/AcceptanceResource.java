package org.codonor.reporting.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.codonor.common.ask.Ask;
import org.codonor.common.ask.Asks;
import org.codonor.common.ask.Efforts;
import org.codonor.common.ask.Efforts.Standing;
import org.codonor.common.change.Act;
import org.codonor.reporting.life.Life;
import org.codonor.reporting.life.ReportState;

/** A checked report is accepted: the ledger books it, or refuses and the report stays checked. */
@Path("/v1/programmes/{programme}/expenditure-reports/{id}/accept")
class AcceptanceResource {
    @Inject
    Reports reports;

    @Inject
    Life life;

    @Inject
    Efforts efforts;

    @Inject
    Asks asks;

    @Inject
    Act act;

    @POST
    public Response acceptExpenditureReport(@PathParam("programme") String programme, @PathParam("id") String id) {
        return efforts.make(200, () -> intend(programme, id), this::standing);
    }

    private Ask intend(String programme, String id) {
        ExpenditureReport report = reports.find(programme, id);
        life.expect(report, reports.view(report), ReportState.ACCEPTING);
        Variances.refuseUnexplained(report);
        life.turn(report, ReportState.ACCEPTING, null);
        return asks.open(AskToAccept.ACT, report.id(), AskToAccept.of(report, act.actor()));
    }

    private Standing standing(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ExpenditureReport report = ExpenditureReport.findById(id);
            return new Standing(report.self(), reports.view(report));
        });
    }
}
