package org.codonor.systemtests;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tokens that must open no door, each bad in one way only, made with the issuer's own key where that is the point. */
final class BadTokens {
    private final String issuer;
    private final RSAKey key;
    private final RSAKey stranger;
    private final Map<String, String> tokens = new LinkedHashMap<>();

    private BadTokens(String issuer, RSAKey key) throws JOSEException {
        this.issuer = issuer;
        this.key = key;
        this.stranger = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    }

    /** What is bad about each, and the token; the addresses in them are of somebody who counts who calls. */
    static Map<String, String> of(String issuer, JWK key, URI trap) throws JOSEException {
        var bad = new BadTokens(issuer, key.toRSAKey());
        bad.claims();
        bad.algorithms();
        bad.keys(trap);
        return bad.tokens;
    }

    String good() throws JOSEException {
        return signed(header(), standard().build(), new RSASSASigner(key));
    }

    static String good(String issuer, JWK key) throws JOSEException {
        return new BadTokens(issuer, key.toRSAKey()).good();
    }

    private void claims() throws JOSEException {
        claim("another issuer", claims -> claims.issuer("https://issuer.example.org"));
        claim("no issuer", claims -> claims.issuer(null));
        claim("another audience", claims -> claims.audience("somebody-else"));
        claim("no audience", claims -> claims.audience((String) null));
        claim("expired", claims -> claims.expirationTime(at(-600)));
        claim("not valid yet", claims -> claims.notBeforeTime(at(600)));
        claim("without expiry", claims -> claims.expirationTime(null));
        tokens.put("a changed claim", changed(good()));
        tokens.put("no signature", good().replaceFirst("[^.]*$", ""));
        tokens.put("not a token", "nonsense");
    }

    private void algorithms() throws JOSEException {
        tokens.put("algorithm none", new PlainJWT(standard().build()).serialize());
        JWSHeader hs256 =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build();
        tokens.put(
                "HS256 with the public key as secret",
                signed(
                        hs256,
                        standard().build(),
                        new MACSigner(key.toRSAPublicKey().getEncoded())));
        JWSHeader rs512 =
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(key.getKeyID()).build();
        tokens.put("another algorithm", signed(rs512, standard().build(), new RSASSASigner(key)));
    }

    private void keys(URI trap) throws JOSEException {
        strange("a stranger's key under the issuer's key id", header -> header);
        strange("a key in the token", header -> header.jwk(stranger.toPublicJWK()));
        strange("an unknown key id", header -> header.keyID("unknown"));
        strange("a key id that is a path", header -> header.keyID("../../../../dev/null"));
        strange("a key id that is an address", header -> header.keyID(trap.toString()));
        strange("an address of keys", header -> header.keyID("unknown").jwkURL(trap));
        strange("an address of certificates", header -> header.keyID("unknown").x509CertURL(trap));
    }

    private void claim(String what, UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        tokens.put(what, signed(header(), change.apply(standard()).build(), new RSASSASigner(key)));
    }

    private void strange(String what, UnaryOperator<JWSHeader.Builder> change) throws JOSEException {
        JWSHeader header = change.apply(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()))
                .build();
        tokens.put(what, signed(header, standard().build(), new RSASSASigner(stranger)));
    }

    private JWSHeader header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
    }

    private JWTClaimsSet.Builder standard() {
        return new JWTClaimsSet.Builder()
                .subject("somebody")
                .issuer(issuer)
                .audience("codonor")
                .issueTime(at(-5))
                .expirationTime(at(600))
                .claim("party", "DK")
                .claim("roles", List.of("lead-officer"))
                .claim("programmes", List.of("RMGP-TWB"));
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static String changed(String token) {
        int middle = token.indexOf('.') + 12;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        return token.substring(0, middle) + other + token.substring(middle + 1);
    }

    private static Date at(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}
