package org.codonor.common.change;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * The answer to a creation: 201, where the new thing lives, and the thing. The address is a path, right at whatever
 * public address the caller used.
 */
public final class Created {
    private Created() {}

    public static Response at(String self, Object view) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, self)
                .entity(view)
                .build();
    }
}
