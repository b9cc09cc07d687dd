package org.codonor.gateway.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gateway's settings; application.properties names the environment variable of each. */
@ConfigMapping(prefix = "gateway")
public interface Settings {
    String bind();

    int port();

    /** The address people use, if it is not the one the gateway listens on (a load balancer with TLS in front). */
    Optional<URI> publicUrl();

    Upstreams upstream();

    Identity identity();

    Quota quota();

    Limits limits();

    Timeouts timeouts();

    Breaker breaker();

    Optional<List<String>> corsOrigins();

    String securityContact();

    /** The folder of the class path that has the bundled contracts. */
    @WithDefault("openapi")
    String contracts();

    /** Where the services are. */
    interface Upstreams {
        URI contributions();

        URI partners();

        URI reporting();
    }

    /** Whose tokens are accepted. */
    interface Identity {
        String issuer();

        String audience();

        URI jwksUrl();

        /** The least time between two looks at the issuer's keys. */
        Duration jwksPause();

        /** Where people get a token, as shown in the API document; without it the contract's own address stands. */
        Optional<String> publicTokenUrl();
    }

    /** Requests per window and client; 0 requests means no quota. */
    interface Quota {
        int requests();

        Duration window();
    }

    /** How large a request may be. */
    interface Limits {
        long bodyBytes();

        int headerBytes();

        int requestLineBytes();
    }

    /** How long things may take. */
    interface Timeouts {
        Duration connect();

        Duration read();

        Duration write();

        Duration export();

        /** For the request line and headers to arrive, and for an idle connection to say something. */
        Duration head();

        /** For the whole request body to arrive. */
        Duration body();

        Duration health();
    }

    /** When a service is left alone, and for how long. */
    interface Breaker {
        int failures();

        Duration reset();
    }
}
