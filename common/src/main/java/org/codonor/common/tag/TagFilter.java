package org.codonor.common.tag;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives every JSON answer its ETag, and an unchanged one no body (304). */
public class TagFilter {
    @Inject
    Tags tags;

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        boolean json = type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
        if (response.getStatus() >= 300 || !response.hasEntity() || !json) {
            return;
        }
        boolean neverKept = response.getEntity() instanceof NeverKept;
        byte[] body = tags.bytes(response.getEntity());
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        var headers = response.getHeaders();
        if (neverKept) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        if (!headers.containsKey(HttpHeaders.ETAG)) {
            headers.putSingle(HttpHeaders.ETAG, Tags.of(body));
        }
        headers.putIfAbsent(HttpHeaders.CACHE_CONTROL, java.util.List.of("private, no-cache"));
        headers.putSingle(HttpHeaders.VARY, "Accept, Authorization");
        if (isRead(request)
                && Tags.names(
                        request.getHeaderString(HttpHeaders.IF_NONE_MATCH),
                        String.valueOf(headers.getFirst(HttpHeaders.ETAG)))) {
            response.setEntity(null);
            response.setStatus(304);
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
