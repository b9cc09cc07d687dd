package org.codonor.common.change;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The answer to a creation: 201, where the new thing lives, and the thing. */
public final class Created {
    private Created() {}

    public static Response at(String self, Object view) {
        return Response.created(URI.create(self)).entity(view).build();
    }
}
