package org.codonor.common.trace;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Carries the trace into calls to other services. */
public class TraceOnward implements ClientRequestFilter {
    @Override
    public void filter(ClientRequestContext call) {
        call.getHeaders().putSingle(Trace.HEADER, Trace.onward());
    }
}
