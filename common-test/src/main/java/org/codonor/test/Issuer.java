package org.codonor.test;

import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect issuer with signing keys of its own; it runs once per test process. */
public final class Issuer {
    private static final String ID = "codonor";
    private static @Nullable Issuer running;

    private final MockOAuth2Server server = new MockOAuth2Server();

    static synchronized Issuer start() {
        if (running == null) {
            running = new Issuer();
            running.server.start(InetAddress.getLoopbackAddress(), 0);
        }
        return running;
    }

    static synchronized Issuer running() {
        return Objects.requireNonNull(running, "the test needs @QuarkusTestResource(Infrastructure.class)");
    }

    String address() {
        return server.issuerUrl(ID).toString();
    }

    /** A token as the issuer signs it for that subject with those claims. */
    String token(String subject, Map<String, Object> claims, Duration validity) {
        SignedJWT token = server.issueToken(
                ID,
                subject,
                new DefaultOAuth2TokenCallback(ID, subject, "JWT", List.of("codonor"), claims, validity.toSeconds()));
        return token.serialize();
    }

    void stop() {
        server.shutdown();
    }
}
