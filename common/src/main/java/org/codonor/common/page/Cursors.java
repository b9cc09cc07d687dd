package org.codonor.common.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lists in keyset order. A cursor names the last row seen; it is signed, and bound to the path and filters it was made
 * for, so that rows inserted while paging are neither skipped nor doubled and a tampered cursor is refused (400).
 */
@ApplicationScoped
public class Cursors {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAC_BYTES = 16;

    @Inject
    UriInfo uri;

    private final SecretKeySpec secret;

    Cursors(@ConfigProperty(name = "codonor.cursor-key") String key) {
        secret = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * The page that the request's {@code limit} and {@code cursor} ask for.
     *
     * @param rows reads at most so many rows after a key; the key is null for the first page
     * @param key the key of a row, in whose ascending order the rows come
     */
    public <T> Page<T> page(BiFunction<@Nullable String, Integer, List<T>> rows, Function<T, String> key) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        String wanted = query.getFirst("limit");
        int limit = wanted == null ? DEFAULT_LIMIT : Integer.parseInt(wanted);
        List<T> found = rows.apply(open(query.getFirst("cursor")), limit + 1);
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, seal(key.apply(items.getLast())));
    }

    /** The page that the request's {@code sort}, {@code limit} and {@code cursor} ask for. */
    public <T> Page<T> page(Listing<T> listing, Listing.Finder<T> finder) {
        var sorted = listing.sortedBy(uri.getQueryParameters().getFirst("sort"));
        return page((after, limit) -> sorted.after(after, limit, finder), sorted::key);
    }

    private String seal(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(mac(text), MAC_BYTES + text.length);
        System.arraycopy(text, 0, sealed, MAC_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private @Nullable String open(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(cursor);
            byte[] text = Arrays.copyOfRange(sealed, Math.min(MAC_BYTES, sealed.length), sealed.length);
            if (MessageDigest.isEqual(mac(text), Arrays.copyOf(sealed, MAC_BYTES))) {
                return new String(text, StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, as any other cursor that is not ours
        }
        throw Refused.because(CommonProblem.MALFORMED)
                .error("?cursor", "cursor", "Not a cursor of this list with these filters; begin again without one.");
    }

    private byte[] mac(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            mac.update(scope().getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(text), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String scope() {
        var filters = new TreeMap<String, List<String>>(uri.getQueryParameters());
        filters.remove("cursor");
        filters.remove("limit");
        return uri.getPath() + filters + "\n";
    }
}
