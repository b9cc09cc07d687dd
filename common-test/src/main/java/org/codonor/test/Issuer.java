package org.codonor.test;

import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect issuer with signing keys of its own; it runs once per test process. */
public final class Issuer {
    private static final String ID = "codonor";

    /** Longer than any run of a module's tests. */
    private static final Duration VALIDITY = Duration.ofHours(2);

    private static @Nullable Issuer running;

    private final MockOAuth2Server server = new MockOAuth2Server();

    /** Signing is what costs most in a test that asks much, so that a token is signed once and used again. */
    private final Map<Signed, String> signed = new ConcurrentHashMap<>();

    private record Signed(String subject, Map<String, Object> claims) {}

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

    /** A token as the issuer signs it for that subject with those claims; the same one for who asks again. */
    String token(String subject, Map<String, Object> claims) {
        return signed.computeIfAbsent(new Signed(subject, claims), this::sign);
    }

    private String sign(Signed asked) {
        SignedJWT token = server.issueToken(
                ID,
                asked.subject,
                new DefaultOAuth2TokenCallback(
                        ID, asked.subject, "JWT", List.of("codonor"), asked.claims, VALIDITY.toSeconds()));
        return token.serialize();
    }

    void stop() {
        server.shutdown();
    }
}
