package org.codonor.common.tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Base64;
import org.codonor.common.audit.Hash;
import org.codonor.common.contract.Call;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** Strong ETags: the hash of the very bytes the caller reads, so that a redacted view has its own. */
@ApplicationScoped
public class Tags {
    @Inject
    ObjectMapper mapper;

    @Inject
    Call call;

    /** Refused unless the caller's If-Match names the view as this caller would read it now (428, 412). */
    public void check(Object currentView) {
        String ifMatch = call.ifMatch();
        if (ifMatch == null) {
            throw Refused.because(CommonProblem.IF_MATCH_MISSING);
        }
        if (!ifMatch.equals(of(bytes(currentView)))) {
            throw Refused.because(CommonProblem.STALE).detail("Read it again, then decide again.");
        }
    }

    public static String of(byte[] body) {
        return ofHash(Hash.sha256(body));
    }

    /** Of a body with this SHA-256. */
    public static String ofHash(byte[] hash) {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16)) + '"';
    }

    /** Whether an If-None-Match names this tag. */
    public static boolean names(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
    }

    /** The bytes in which a view goes out. */
    public byte[] bytes(Object view) {
        try {
            return view instanceof byte[] ready ? ready : mapper.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + view.getClass(), e);
        }
    }
}
