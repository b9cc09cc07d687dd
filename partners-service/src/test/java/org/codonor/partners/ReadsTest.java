package org.codonor.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.codonor.common.audit.Chain;
import org.codonor.common.audit.Entry;
import org.codonor.common.audit.Heads;
import org.codonor.common.audit.VerifyAudit;
import org.codonor.common.contract.Call;
import org.codonor.common.disclosure.ConfidentialRead;
import org.codonor.common.disclosure.Disclosure;
import org.codonor.common.identity.Caller;
import org.codonor.common.identity.CurrentCaller;
import org.codonor.common.identity.Role;
import org.codonor.common.page.Page;
import org.codonor.common.problem.Refused;
import org.codonor.test.Database;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads of confidential things are on record, in a chain of their own, before the answer leaves. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(StandIn.class)
@ActivateRequestContext
class ReadsTest {
    private final Api api = new Api();

    @Inject
    Safe safe;

    @Inject
    Heads heads;

    @Inject
    Call call;

    @Inject
    CurrentCaller current;

    /** Something with secrets in it, as a resource of a feature would be. */
    @ApplicationScoped
    static class Safe {
        @Inject
        Disclosure disclosure;

        record Secret(String id, String ref, String word) {}

        @ConfidentialRead("secret")
        Secret one(String ref) {
            return new Secret("id-" + ref, ref, "a word that is in no chain");
        }

        @ConfidentialRead("secret")
        Page<Secret> list() {
            return new Page<>(List.of(new Secret("id-S-1", "S-1", "x"), new Secret("id-S-2", "S-2", "y")), null);
        }

        @ConfidentialRead("secret")
        byte[] file() {
            disclosure.of(Entry.of("secret-file", "id-F-1", "F-1").because("asked by the auditor"));
            return new byte[] {1};
        }

        @ConfidentialRead("secret")
        Secret foreign() {
            throw Refused.notFound();
        }

        @ConfidentialRead("secret")
        String nameless() {
            return "which?";
        }
    }

    @BeforeEach
    void somebody_asks() {
        current.actAs(new Caller("ann", "AA", EnumSet.of(Role.CASE_OFFICER), Set.of(api.programme)));
        call.is("getSecret", api.programme, null, null, new byte[0]);
    }

    @Test
    void who_read_what_is_recorded_with_operation_and_trace_and_without_the_content() {
        safe.one("S-7");

        var read = api.get(api.controller(), "/partners-audit/reads?object=S-7")
                .then()
                .statusCode(200)
                .extract();
        Map<String, Object> entry = read.path("items[0].entry");
        assertThat(entry)
                .containsEntry("action", "getSecret")
                .containsEntry("actor", Map.of("subject", "ann", "party", "AA", "roles", List.of("case-officer")))
                .containsEntry("object", Map.of("kind", "secret", "id", "id-S-7", "ref", "S-7"))
                .containsKey("traceId");
        assertThat(read.asString()).doesNotContain("a word");
    }

    @Test
    void each_thing_of_a_list_is_recorded_and_what_the_method_names_itself() {
        safe.list();
        safe.file();

        var items = api.get(api.controller(), "/partners-audit/reads")
                .then()
                .statusCode(200)
                .extract();
        assertThat(items.<List<String>>path("items.entry.object.ref")).containsExactly("S-1", "S-2", "F-1");
        assertThat(items.<String>path("items[2].entry.reason")).isEqualTo("asked by the auditor");
    }

    @Test
    void a_refused_read_is_none_and_a_thing_without_a_name_does_not_leave() {
        assertThatThrownBy(safe::foreign).isInstanceOf(Refused.class);
        assertThatThrownBy(safe::nameless).hasMessageContaining("name it in Disclosure");

        api.get(api.controller(), "/partners-audit/reads/checkpoint").then().statusCode(404);
    }

    @Test
    void a_read_does_not_wait_for_a_change_and_is_no_change() {
        QuarkusTransaction.requiringNew().run(() -> {
            heads.lock(Chain.CHANGES, api.programme);
            safe.one("S-1");
        });

        api.get(api.controller(), "/partners-audit/checkpoint").then().statusCode(404);
        assertThat(heads.read(Chain.READS, api.programme))
                .hasValueSatisfying(head -> assertThat(head.seq()).isEqualTo(1));
    }

    @Test
    void the_chain_is_verified_like_any_other_and_a_read_that_its_owner_deletes_is_missed() throws Exception {
        safe.list();
        safe.one("S-3");
        var checkpoint = api.get(api.controller(), "/partners-audit/reads/checkpoint")
                .then()
                .statusCode(200)
                .extract();
        Map<Long, String> known = Map.of(3L, checkpoint.path("hash"));

        assertThat(checkpoint.<String>path("chain")).isEqualTo("reads");
        assertThat(verified(known)).startsWith("WHOLE: 3 entries");
        try (Connection owner = Database.owner();
                Statement statement = owner.createStatement()) {
            statement.executeUpdate("delete from read_entries where seq = 2 and programme = '" + api.programme + "'");
        }
        assertThat(verified(known)).startsWith("BROKEN: entry 1 is followed by entry 3");
    }

    @Test
    void the_service_itself_can_neither_change_nor_delete_what_was_read() throws SQLException {
        try (Connection service = Database.as("all", "AA", "*");
                Statement statement = service.createStatement()) {
            for (String sql : List.of("delete from read_entries", "update read_entries set party = 'BB'")) {
                assertThatThrownBy(() -> statement.executeUpdate(sql)).hasMessageContaining("permission denied");
            }
        }
    }

    private String verified(Map<Long, String> checkpoints) throws IOException {
        String export = api.get(api.controller(), "/partners-audit/reads/export")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var says = new ByteArrayOutputStream();
        VerifyAudit.verify(
                "partners",
                api.programme + "/reads",
                checkpoints,
                new BufferedReader(new StringReader(export)),
                new PrintStream(says, true, StandardCharsets.UTF_8));
        return says.toString(StandardCharsets.UTF_8);
    }
}
