package org.codonor.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import org.codonor.gateway.route.Service;
import org.codonor.gateway.settings.Settings;

/** Where each service is. */
public record Upstreams(Settings.Upstreams settings) {

    /** A request to the service; the path begins with a slash. */
    public RequestOptions request(Service service, HttpMethod method, String path) {
        URI address = address(service);
        boolean ssl = "https".equals(address.getScheme());
        int defaultPort = ssl ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setSsl(ssl)
                .setHost(address.getHost())
                .setPort(address.getPort() < 0 ? defaultPort : address.getPort())
                .setURI(path);
    }

    private URI address(Service service) {
        return switch (service) {
            case CONTRIBUTIONS -> settings.contributions();
            case PARTNERS -> settings.partners();
            case REPORTING -> settings.reporting();
        };
    }
}
