package org.codonor.gateway.token;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codonor.gateway.settings.Settings;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Looks at a request's bearer token: remembered, or verified with the issuer's keys. Belongs to one event loop. */
public final class TokenCheck {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*) *");
    private static final Verdict MALFORMED = new Verdict.Refused("This is not an access token.");

    private static final Verdict UNKNOWN_KEY = new Verdict.Refused("The issuer has no such key.");

    private final TokenMemory memory;
    private final KeySet keys;
    private final Verifier verifier;

    public TokenCheck(HttpClient client, Settings.Identity identity, TokenMemory memory) {
        this.memory = memory;
        this.keys = new KeySet(client, identity.jwksUrl(), identity.jwksPause());
        this.verifier = new Verifier(identity.issuer(), identity.audience());
    }

    public Future<Verdict> check(HttpServerRequest request) {
        List<String> credentials = request.headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            return Future.succeededFuture(new Verdict.Missing());
        }
        Matcher bearer = BEARER.matcher(credentials.getFirst());
        if (credentials.size() > 1 || !bearer.matches()) {
            return Future.succeededFuture(MALFORMED);
        }
        String token = bearer.group(1);
        String hash = TokenMemory.hash(token);
        Caller known = memory.recall(hash);
        return known != null ? Future.succeededFuture(new Verdict.Accepted(known)) : verify(token, hash);
    }

    private Future<Verdict> verify(String token, String hash) {
        String id;
        String algorithm;
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(token);
            id = signature.getKeyIdHeaderValue();
            algorithm = signature.getAlgorithmHeaderValue();
        } catch (JoseException e) {
            return Future.succeededFuture(MALFORMED);
        }
        if (algorithm == null || !Verifier.knows(algorithm)) {
            return Future.succeededFuture(new Verdict.Refused("The token's algorithm is not accepted."));
        }
        return keys.find(id, algorithm)
                .compose(key -> {
                    Verdict verdict = judge(token, key);
                    return verdict.equals(Verifier.FORGED)
                            ? keys.look(id, algorithm).map(anew -> anew.equals(key) ? verdict : judge(token, anew))
                            : Future.succeededFuture(verdict);
                })
                .onSuccess(verdict -> remember(hash, verdict))
                .otherwise(new Verdict.Undecided());
    }

    private Verdict judge(String token, Optional<PublicJsonWebKey> key) {
        return key.map(known -> verifier.verify(token, known)).orElse(UNKNOWN_KEY);
    }

    private void remember(String hash, Verdict verdict) {
        if (verdict instanceof Verdict.Accepted accepted) {
            memory.remember(hash, accepted.caller());
        }
    }
}
