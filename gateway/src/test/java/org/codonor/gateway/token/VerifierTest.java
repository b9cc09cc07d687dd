package org.codonor.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

class VerifierTest {
    private final Verifier verifier = new Verifier("https://issuer.example.org", "codonor");

    @Test
    void three_ways_to_sign_are_accepted() throws JoseException {
        PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);
        PublicJsonWebKey curve = EcJwkGenerator.generateJwk(EllipticCurves.P256);

        assertThat(verifier.verify(token("RS256", rsa), rsa)).isInstanceOf(Verdict.Accepted.class);
        assertThat(verifier.verify(token("PS256", rsa), rsa)).isInstanceOf(Verdict.Accepted.class);
        assertThat(verifier.verify(token("ES256", curve), curve)).isInstanceOf(Verdict.Accepted.class);
        assertThat(verifier.verify(token("RS512", rsa), rsa)).isInstanceOf(Verdict.Refused.class);
    }

    @Test
    void a_small_key_is_no_key() throws JoseException {
        PublicJsonWebKey small = RsaJwkGenerator.generateJwk(1024);

        assertThat(verifier.verify(token("RS256", small), small)).isInstanceOf(Verdict.Refused.class);
    }

    private static String token(String algorithm, PublicJsonWebKey key) throws JoseException {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://issuer.example.org");
        claims.setAudience("codonor", "other");
        claims.setSubject("someone");
        claims.setExpirationTimeMinutesInTheFuture(5);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(key.getPrivateKey());
        signature.setDoKeyValidation(false);
        return signature.getCompactSerialization();
    }
}
