package org.codonor.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codonor.gateway.Asserts.assertProblem;
import static org.codonor.gateway.Asserts.header;
import static org.codonor.gateway.Neighbours.CONTRIBUTIONS;
import static org.codonor.gateway.Neighbours.ISSUER;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which tokens open the door. */
@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class TokenTest {
    private static final String PATH = "/v1/programmes/P/receipts";

    @Inject
    Gateway gateway;

    @Test
    void a_token_of_the_issuer_opens_the_door_and_goes_on_to_the_service() {
        String token = ISSUER.token("someone");

        var told = Call.to(gateway, PATH).bearer(token).told();

        assertThat(told.getJsonObject("headers").getString("authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void without_a_token_the_answer_says_how_to_sign_in() {
        HttpResponse<String> answer = Call.to(gateway, PATH).send();

        assertProblem(answer, 401, "unauthenticated");
        assertThat(header(answer, "www-authenticate")).isEqualTo("Bearer realm=\"codonor\"");
    }

    @Test
    void an_operation_that_the_contract_leaves_open_needs_none() {
        assertThat(Call.to(gateway, "/v1/welcome").send().statusCode()).isEqualTo(200);
    }

    @Test
    void of_a_caller_of_an_open_operation_nothing_goes_on_but_what_is_asked() {
        JsonObject headers = Call.to(gateway, "/v1/welcome")
                .as("somebody-with-a-name")
                .header("User-Agent", "a program that few have")
                .header("Cookie", "who=me")
                .header("Referer", "https://intranet.example.org/desk-7")
                .header("Accept-Language", "da")
                .header("X-Forwarded-For", "192.0.2.7")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("Accept", "application/json")
                .told()
                .getJsonObject("headers");

        assertThat(headers.fieldNames()).containsExactlyInAnyOrder("accept", "content-length", "host", "traceparent");
        assertThat(headers.getString("traceparent")).doesNotContain("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badCredentials")
    void a_token_that_is_not_good_is_refused(String what, String credentials) {
        int before = CONTRIBUTIONS.requests.get();

        HttpResponse<String> answer =
                Call.to(gateway, PATH).header("Authorization", credentials).send();

        assertProblem(answer, 401, "unauthenticated");
        assertThat(header(answer, "www-authenticate")).contains("error=\"invalid_token\"");
        assertThat(CONTRIBUTIONS.requests.get()).as("nothing reached a service").isEqualTo(before);
    }

    static Stream<Arguments> badCredentials() throws JoseException {
        RsaJsonWebKey stranger = RsaJwkGenerator.generateJwk(2048);
        String good = ISSUER.token("someone");
        return Stream.of(
                bad("another scheme", "Basic " + good),
                bad("not a token", "Bearer nonsense"),
                bad("three empty parts", "Bearer .."),
                bad("another issuer", "Bearer " + ISSUER.tokenOf("other")),
                token("another issuer's name, right key", claims(c -> c.setIssuer("https://other.example.org"))),
                token("another audience", claims(c -> c.setAudience("other"))),
                token("no audience", claims(c -> c.unsetClaim("aud"))),
                token("no subject", claims(c -> c.unsetClaim("sub"))),
                token("expired", claims(c -> c.setExpirationTime(inSeconds(-60)))),
                token("no expiry", claims(c -> c.unsetClaim("exp"))),
                token("not valid yet", claims(c -> c.setNotBefore(inSeconds(600)))),
                bad("a changed claim", "Bearer " + tampered(good)),
                bad("the signature cut off", "Bearer " + good.substring(0, good.lastIndexOf('.') + 1)),
                signed("algorithm none", s -> {
                    s.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
                    s.setAlgorithmHeaderValue("none");
                    s.setKey(null);
                }),
                signed("HS256 with the public key as the secret", s -> {
                    s.setAlgorithmHeaderValue("HS256");
                    s.setKey(new HmacKey(ISSUER.publicKey().getEncoded()));
                }),
                signed("an algorithm that is not on the list", s -> s.setAlgorithmHeaderValue("RS512")),
                signed("a stranger's key under the issuer's key id", s -> s.setKey(stranger.getPrivateKey())),
                signed("a stranger's key in the token itself", s -> {
                    s.setKey(stranger.getPrivateKey());
                    s.setJwkHeader(stranger);
                    s.setKeyIdHeaderValue("stranger");
                }),
                signed("a stranger's key in the token under the issuer's key id", s -> {
                    s.setKey(stranger.getPrivateKey());
                    s.setJwkHeader(stranger);
                }),
                signed("an address of keys in the token", s -> {
                    s.setKey(stranger.getPrivateKey());
                    s.setHeader("jku", CONTRIBUTIONS.url() + "/q/jwks");
                    s.setKeyIdHeaderValue("stranger");
                }),
                signed("an address of certificates in the token", s -> {
                    s.setKey(stranger.getPrivateKey());
                    s.setHeader("x5u", CONTRIBUTIONS.url() + "/q/x5u");
                }),
                signed("a key id that is a path", s -> {
                    s.setKey(stranger.getPrivateKey());
                    s.setKeyIdHeaderValue("../../../../dev/null");
                }),
                signed("an unknown critical header", s -> {
                    s.setHeader("crit", java.util.List.of("else"));
                    s.setHeader("else", "x");
                }));
    }

    @Test
    void two_tokens_are_none() {
        HttpResponse<String> answer = Call.to(gateway, PATH).as("one").as("two").send();

        assertProblem(answer, 401, "unauthenticated");
    }

    @Test
    void new_keys_of_the_issuer_are_known_without_a_restart() throws InterruptedException {
        assertThat(Call.to(gateway, PATH).as("someone").send().statusCode()).isEqualTo(200);

        ISSUER.rotate("another-id");
        Thread.sleep(250);
        assertThat(Call.to(gateway, PATH).as("someone").send().statusCode()).isEqualTo(200);

        ISSUER.rotate("another-id");
        Thread.sleep(250);
        assertThat(Call.to(gateway, PATH).as("someone").send().statusCode())
                .as("the same id, another key")
                .isEqualTo(200);
    }

    private static Arguments bad(String what, String credentials) {
        return Arguments.of(what, credentials);
    }

    private static Arguments token(String what, JwtClaims claims) {
        return bad(what, "Bearer " + ISSUER.sign(claims));
    }

    private static Arguments signed(String what, Consumer<JsonWebSignature> change) {
        JsonWebSignature signature = ISSUER.signature(ISSUER.claims());
        change.accept(signature);
        return bad(what, "Bearer " + Issuer.compact(signature));
    }

    private static JwtClaims claims(Consumer<JwtClaims> change) {
        JwtClaims claims = ISSUER.claims();
        change.accept(claims);
        return claims;
    }

    private static NumericDate inSeconds(long seconds) {
        return NumericDate.fromSeconds(NumericDate.now().getValue() + seconds);
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        byte[] changed = claims.replace("\"DK\"", "\"UK\"").getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed) + "." + parts[2];
    }
}
