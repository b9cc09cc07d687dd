package org.codonor.quickstart.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.codonor.quickstart.CannotRun;

/** The programme's development clocks, one in each service, moved together and only forward. */
final class Clocks {

    private static final String MORNING = "T08:00:00Z";

    private final Api api;
    private final String mover;
    private final List<URI> clocks;
    private LocalDate stand = LocalDate.MIN;

    Clocks(Api api, String mover, List<URI> services, String programme) {
        this.api = api;
        this.mover = mover;
        this.clocks = services.stream()
                .map(service -> service.resolve("/internal/v1/programmes/%s/clock".formatted(programme)))
                .toList();
    }

    /** A clock that is already past the day stays where it is. */
    void moveTo(LocalDate day) {
        if (!day.isAfter(stand)) {
            return;
        }
        ObjectNode setting = Api.JSON.createObjectNode().put("now", day + MORNING);
        for (URI clock : clocks) {
            Api.Answer answer = api.send(mover, "PUT", clock, setting, Map.of());
            if (!answer.good() && answer.status() != 409) {
                throw new CannotRun("The clock %s cannot be moved: %s".formatted(clock, answer.words()));
            }
        }
        stand = day;
    }
}
