package org.codonor.quickstart;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** Somebody who can get a token: a person of the sample, or a service. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Client(String id, String title, String party, List<String> roles, List<String> programmes) {

    public Client {
        roles = List.copyOf(roles);
        programmes = List.copyOf(programmes);
    }

    /** Development only, and documented: nothing here guards anything. */
    public String secret() {
        return id + "-secret";
    }
}
