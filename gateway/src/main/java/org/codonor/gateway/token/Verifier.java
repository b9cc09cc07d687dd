package org.codonor.gateway.token;

import java.util.List;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** What a token must say, and how it must be signed. Keys and addresses that a token brings along are never looked at. */
final class Verifier {
    private static final int SKEW_SECONDS = 10;
    private static final String[] ALGORITHMS = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256
    };

    static final Verdict FORGED = new Verdict.Refused("The token is not signed by the issuer.");

    private final String issuer;
    private final String audience;

    Verifier(String issuer, String audience) {
        this.issuer = issuer;
        this.audience = audience;
    }

    static boolean knows(String algorithm) {
        return List.of(ALGORITHMS).contains(algorithm);
    }

    Verdict verify(String token, PublicJsonWebKey key) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS))
                    .setVerificationKey(key.getPublicKey())
                    .setExpectedIssuer(issuer)
                    .setExpectedAudience(audience)
                    .setRequireExpirationTime()
                    .setRequireSubject()
                    .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                    .build()
                    .processToClaims(token);
            return new Verdict.Accepted(
                    new Caller(claims.getSubject(), claims.getExpirationTime().getValueInMillis()));
        } catch (InvalidJwtException e) {
            return e.hasErrorCode(ErrorCodes.SIGNATURE_INVALID) ? FORGED : new Verdict.Refused(reason(e));
        } catch (MalformedClaimException e) {
            return new Verdict.Refused("The token's claims are malformed.");
        }
    }

    private static String reason(InvalidJwtException e) {
        if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
            return "The token has expired.";
        }
        if (e.hasErrorCode(ErrorCodes.NOT_YET_VALID)) {
            return "The token is not valid yet.";
        }
        if (e.hasErrorCode(ErrorCodes.ISSUER_INVALID)) {
            return "The token is of another issuer.";
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return "The token is for another audience.";
        }
        return "The token is not acceptable.";
    }
}
