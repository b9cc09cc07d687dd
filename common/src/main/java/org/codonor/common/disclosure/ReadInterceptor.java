package org.codonor.common.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.codonor.common.audit.Chain;
import org.codonor.common.audit.Entry;
import org.codonor.common.audit.Head;
import org.codonor.common.audit.Heads;
import org.codonor.common.audit.Tail;
import org.codonor.common.clock.ProgrammeClock;
import org.codonor.common.contract.Call;
import org.codonor.common.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** What {@link ConfidentialRead} does: nothing confidential leaves before it is on record who read it. */
@ConfidentialRead("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // outside the transaction of the read
public class ReadInterceptor {
    @Inject
    Heads heads;

    @Inject
    ProgrammeClock clock;

    @Inject
    Call call;

    @Inject
    CurrentCaller current;

    @Inject
    Disclosure disclosure;

    @Inject
    ObjectMapper mapper;

    @AroundInvoke
    @Nullable
    Object around(InvocationContext method) throws Exception {
        Object answer = method.proceed();
        List<Entry> named = disclosure.taken();
        List<Entry> shown = named.isEmpty() ? shownBy(answer, kind(method)) : named;
        if (!shown.isEmpty()) {
            record(call.programme() == null ? "" : call.programme(), shown);
        }
        return answer;
    }

    private void record(String programme, List<Entry> shown) {
        QuarkusTransaction.requiringNew().run(() -> {
            Head head = heads.lock(Chain.READS, programme);
            var tail = new Tail(mapper, head, call.operation(), clock.now(programme));
            shown.forEach(thing -> tail.add(current.caller().actor(), thing));
            heads.advance(head, current.caller(), tail);
        });
    }

    private List<Entry> shownBy(@Nullable Object answer, String kind) {
        Object view = answer instanceof Response response ? response.getEntity() : answer;
        JsonNode tree = mapper.valueToTree(view);
        Stream<JsonNode> things = tree.path("items").isArray()
                ? StreamSupport.stream(tree.path("items").spliterator(), false)
                : Stream.of(tree);
        return things.map(thing -> entry(kind, thing)).toList();
    }

    private static Entry entry(String kind, JsonNode thing) {
        String id = thing.path("id").asText();
        if (id.isEmpty()) {
            throw new IllegalStateException("a " + kind + " was shown without saying which: name it in Disclosure");
        }
        return Entry.of(kind, id, thing.path("ref").asText(id));
    }

    private static String kind(InvocationContext method) {
        return method.getMethod().getAnnotation(ConfidentialRead.class).value();
    }
}
