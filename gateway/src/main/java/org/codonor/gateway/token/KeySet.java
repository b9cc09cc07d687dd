package org.codonor.gateway.token;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's published keys, from the one configured address. A key that is not known leads to one more look, not more
 * often than the pause allows; so a new key of the issuer is known without a restart, and a flood of made-up key ids is
 * not passed on to the issuer. Belongs to one event loop.
 */
final class KeySet {
    private static final Logger LOG = Logger.getLogger(KeySet.class);
    private static final long OLD_NANOS = Duration.ofMinutes(10).toNanos();

    private final HttpClient client;
    private final URI address;
    private final long pauseNanos;

    private List<PublicJsonWebKey> keys = List.of();
    private long askedAtNanos;
    private boolean asked;
    private @Nullable Future<Void> asking;

    KeySet(HttpClient client, URI address, Duration pause) {
        this.client = client;
        this.address = address;
        this.pauseNanos = pause.toNanos();
    }

    /** The key a token names; none if the issuer has no such key. Fails if that cannot be told. */
    Future<Optional<PublicJsonWebKey>> find(@Nullable String id, String algorithm) {
        Optional<PublicJsonWebKey> found = select(id, algorithm);
        if (found.isEmpty()) {
            return look(id, algorithm);
        }
        if (sinceAsked() > OLD_NANOS) {
            ask();
        }
        return Future.succeededFuture(found);
    }

    /** The same after one more look, if the last was not just now. */
    Future<Optional<PublicJsonWebKey>> look(@Nullable String id, String algorithm) {
        boolean justNow = asked && asking == null && sinceAsked() < pauseNanos;
        return (justNow ? Future.<Void>succeededFuture() : ask())
                .transform(done -> keys.isEmpty()
                        ? Future.failedFuture("The issuer's keys are not known")
                        : Future.succeededFuture(select(id, algorithm)));
    }

    private Optional<PublicJsonWebKey> select(@Nullable String id, String algorithm) {
        List<PublicJsonWebKey> usable = keys.stream()
                .filter(key -> key.getUse() == null || key.getUse().equals("sig"))
                .filter(key -> key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                .filter(key -> id == null || id.equals(key.getKeyId()))
                .toList();
        return id == null && usable.size() > 1
                ? Optional.empty()
                : usable.stream().findFirst();
    }

    private long sinceAsked() {
        return System.nanoTime() - askedAtNanos;
    }

    private Future<Void> ask() {
        if (asking != null) {
            return asking;
        }
        asked = true;
        askedAtNanos = System.nanoTime();
        RequestOptions options = new RequestOptions()
                .setAbsoluteURI(address.toString())
                .setMethod(HttpMethod.GET)
                .setTimeout(3_000);
        Future<Void> answer = client.request(options)
                .compose(HttpClientRequest::send)
                .compose(response -> response.statusCode() == 200
                        ? response.body()
                        : Future.failedFuture("Status " + response.statusCode()))
                .map(this::read)
                .onFailure(cause -> LOG.warnf("The issuer's keys could not be read: %s", cause.getMessage()))
                .mapEmpty();
        asking = answer;
        answer.onComplete(done -> asking = null);
        return answer;
    }

    private int read(Buffer body) {
        try {
            keys = new JsonWebKeySet(body.toString())
                    .getJsonWebKeys().stream()
                            .filter(PublicJsonWebKey.class::isInstance)
                            .map(PublicJsonWebKey.class::cast)
                            .toList();
            return keys.size();
        } catch (JoseException e) {
            throw new IllegalArgumentException("not a key set", e);
        }
    }
}
