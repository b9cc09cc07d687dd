package org.codonor.quickstart.sample;

import java.util.List;
import org.codonor.quickstart.CannotRun;
import org.codonor.quickstart.Client;

/** Finds who does what: the first client of the party with the role. */
record People(List<Client> clients) {

    String of(String party, String role) {
        return clients.stream()
                .filter(client -> client.party().equals(party) && client.roles().contains(role))
                .map(Client::id)
                .findFirst()
                .orElseThrow(
                        () -> new CannotRun("The sample needs a client of %s with role %s.".formatted(party, role)));
    }
}
