package org.codonor.quickstart;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * The development identity provider: tokens for the clients it knows, and for nobody else. Its keys are made at start
 * and never leave the process.
 */
public final class Issuer implements AutoCloseable {

    static final String ID = "codonor";
    private static final Duration TOKEN_LIFE = Duration.ofHours(8);

    private final MockOAuth2Server server;
    private final KeyProvider keys;
    private final String uri;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    private Issuer(MockOAuth2Server server, KeyProvider keys, String uri) {
        this.server = server;
        this.keys = keys;
        this.uri = uri;
    }

    static Issuer start(int port, List<Client> clients) throws IOException {
        String uri = "http://localhost:%d/%s".formatted(port, ID);
        Tokens tokens = new Tokens(uri);
        KeyProvider keys = new KeyProvider(List.of(), "RS256");
        OAuth2TokenProvider provider = new OAuth2TokenProvider(keys);
        Issuer issuer = new Issuer(
                new MockOAuth2Server(new OAuth2Config(false, null, null, false, provider, Set.of(tokens))), keys, uri);
        tokens.known = issuer.clients;
        clients.forEach(issuer::add);
        issuer.server.start(InetAddress.getLoopbackAddress(), port);
        return issuer;
    }

    /** The exact {@code iss} of its tokens. */
    public String uri() {
        return uri;
    }

    /** Lets one more client get tokens; tests bring their own people. */
    public void add(Client client) {
        clients.put(client.id(), client);
    }

    /** A token with any claims, signed by this issuer: for tests of what must be refused. */
    public String sign(Map<String, Object> claims, Duration life) {
        return server.getConfig().getTokenProvider().jwt(claims, life, ID).serialize();
    }

    /** Its signing key, the private half included: for tests of what must be refused. */
    public JWK key() {
        return keys.signingKey(ID);
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** What a token says, decided by the client that asks; an unknown client or a wrong secret gets none. */
    private static final class Tokens implements OAuth2TokenCallback {

        private final String uri;
        private Map<String, Client> known = Map.of();

        Tokens(String uri) {
            this.uri = uri;
        }

        private Client authenticated(TokenRequest request) {
            ClientAuthentication proof = request.getClientAuthentication();
            Client client = proof == null ? null : known.get(proof.getClientID().getValue());
            boolean proven = client != null
                    && proof instanceof PlainClientSecret secret
                    && secret.getClientSecret().getValue().equals(client.secret());
            if (!proven) {
                throw new OAuth2Exception(OAuth2Error.INVALID_CLIENT, "unknown client or wrong secret");
            }
            return client;
        }

        @Override
        public String issuerId() {
            return ID;
        }

        @Override
        public String subject(TokenRequest request) {
            return authenticated(request).id();
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return "JWT";
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return List.of("codonor");
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            Client client = authenticated(request);
            // The issuer is one address, whatever host name the caller used to reach it.
            return Map.of(
                    "iss", uri,
                    "party", client.party(),
                    "roles", client.roles(),
                    "programmes", client.programmes());
        }

        @Override
        public long tokenExpiry() {
            return TOKEN_LIFE.toSeconds();
        }
    }
}
