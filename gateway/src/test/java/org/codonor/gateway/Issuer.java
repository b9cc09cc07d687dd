package org.codonor.gateway;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** A running identity provider whose keys can be changed, and tokens good and bad that say they are its. */
final class Issuer {
    static final String ID = "codonor";

    private final Keys keys = new Keys();
    private final MockOAuth2Server server =
            new MockOAuth2Server(new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)));

    void start() {
        server.start();
    }

    void stop() {
        server.shutdown();
    }

    String uri() {
        return server.issuerUrl(ID).toString();
    }

    String jwksUrl() {
        return server.jwksUrl(ID).toString();
    }

    /** New keys; under another id, as issuers do, or under the same. */
    void rotate(String kid) {
        keys.byIssuer.put(ID, Keys.make(kid));
    }

    /** A token as the issuer itself gives it. */
    String token(String subject) {
        return server.issueToken(ID, subject, "codonor", Map.of("party", "DK"), 3600)
                .serialize();
    }

    String tokenOf(String issuer) {
        return server.issueToken(issuer, "someone", "codonor", Map.of(), 3600).serialize();
    }

    JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(uri());
        claims.setAudience("codonor");
        claims.setSubject("someone");
        claims.setIssuedAtToNow();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 3600));
        return claims;
    }

    /** Any claims, signed with the issuer's own key. */
    String sign(JwtClaims claims) {
        return compact(signature(claims));
    }

    /** To be changed before it is signed. */
    JsonWebSignature signature(JwtClaims claims) {
        try {
            RSAKey key = key();
            JsonWebSignature signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setAlgorithmHeaderValue("RS256");
            signature.setKeyIdHeaderValue(key.getKeyID());
            signature.setKey((RSAPrivateKey) key.toPrivateKey());
            return signature;
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAPublicKey publicKey() {
        try {
            return key().toRSAPublicKey();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String compact(JsonWebSignature signature) {
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private RSAKey key() {
        return (RSAKey) keys.signingKey(ID);
    }

    private static final class Keys extends KeyProvider {
        private final Map<String, JWK> byIssuer = new ConcurrentHashMap<>();

        Keys() {
            super(List.of(), JWSAlgorithm.RS256.getName());
        }

        @Override
        public JWK signingKey(String issuer) {
            return byIssuer.computeIfAbsent(issuer, Keys::make);
        }

        private static JWK make(String kid) {
            try {
                RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
                return new RSAKey.Builder((RSAPublicKey) key.getPublicKey())
                        .privateKey((RSAPrivateKey) key.getPrivateKey())
                        .keyID(kid)
                        .build();
            } catch (JoseException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
