package org.codonor.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.codonor.common.identity.Caller;
import org.codonor.reporting.redrawing.RedrawnPdf;
import org.junit.jupiter.api.Test;

class IntakeRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    @Test
    void only_the_private_half_opens_a_seal_and_only_for_the_same_suspicion() throws GeneralSecurityException {
        KeyPair keys = keys();
        KeyPair others = keys();
        UUID about = UUID.randomUUID();
        byte[] plain = "Somebody".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Seal.seal(keys.getPublic(), about, plain);

        assertThat(Seal.open(keys.getPrivate(), keys.getPublic(), about, sealed))
                .isEqualTo(plain);
        assertThat(sealed).hasSameSizeAs(Seal.seal(keys.getPublic(), about, new byte[2000]));
        assertThatThrownBy(() -> Seal.open(others.getPrivate(), keys.getPublic(), about, sealed))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> Seal.open(keys.getPrivate(), keys.getPublic(), UUID.randomUUID(), sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_receipt_has_twenty_digits_in_groups_and_never_shows_itself() {
        Receipt receipt = Receipt.fresh();
        assertThat(receipt.grouped()).matches("([0-9]{4}-){4}[0-9]{4}");
        assertThat(Receipt.written(receipt.grouped().replace('-', ' '))).isEqualTo(receipt);
        assertThat(Receipt.fresh()).isNotEqualTo(receipt);
        assertThat(receipt.toString()).doesNotContain(receipt.digits());
        assertThat(new ReporterIdentity("Somebody", null, null).toString()).doesNotContain("Somebody");
    }

    @Test
    void r92_of_a_receipt_a_slow_hash_is_kept_salted_with_a_secret_and_the_programme() throws IOException {
        Receipt receipt = Receipt.fresh();
        byte[] hash = receipts("a key that is long enough to be taken as one").hash("P", receipt);

        assertThat(receipts("a key that is long enough to be taken as one").hash("P", receipt))
                .isEqualTo(hash);
        assertThat(receipts("a key that is long enough to be taken as one").hash("Q", receipt))
                .isNotEqualTo(hash);
        assertThat(receipts("another key that is long enough to be taken").hash("P", receipt))
                .isNotEqualTo(hash);
        assertThat(Integer.parseInt(settings().getProperty("codonor.intake.receipt-rounds")))
                .isGreaterThanOrEqualTo(210_000);
    }

    @Test
    void r79_whoever_attaches_a_pdf_has_the_answer_before_the_gateway_gives_up() throws IOException {
        Duration most = duration("codonor.intake.within");
        var gateway = new Properties();
        try (var file = Files.newInputStream(Path.of("../gateway/src/main/resources/application.properties"))) {
            gateway.load(file);
        }
        String givesUp =
                gateway.getProperty("gateway.timeouts.write").replaceAll("\\$\\{CODONOR_WRITE_TIMEOUT:(.*)}", "$1");

        assertThat(duration("codonor.intake.wait").plusSeconds(RedrawnPdf.MOST_SECONDS))
                .as("waiting for both turns, and drawing")
                .isLessThan(most);
        assertThat(most).isLessThan(Duration.parse("PT" + givesUp));
    }

    private static Duration duration(String setting) throws IOException {
        return Duration.parse("PT" + settings().getProperty(setting));
    }

    private static Properties settings() throws IOException {
        var settings = new Properties();
        try (var file = Receipts.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        return settings;
    }

    private static Receipts receipts(String key) {
        return new Receipts(new Vault(key), 1000);
    }

    @Test
    void r92_two_different_custodians_open_an_identity_for_seven_days_and_for_themselves() {
        var old = approval("one", NOW.minus(Duration.ofDays(8)));
        var one = approval("one", NOW.minus(Duration.ofDays(2)));
        var again = approval("one", NOW.minus(Duration.ofDays(1)));
        var two = approval("two", NOW.minus(Duration.ofDays(6)));

        assertThat(new Opening(List.of(one, again), NOW).isOpen()).isFalse();
        assertThat(new Opening(List.of(old, two), NOW).isOpen()).isFalse();
        var open = new Opening(List.of(old, one, two), NOW);
        assertThat(open.mayRead("one")).isTrue();
        assertThat(open.mayRead("three")).isFalse();
        assertThat(new Opening(List.of(one, two), NOW.plus(Duration.ofDays(1))).isOpen())
                .isFalse();
    }

    private static Opening.Approval approval(String subject, Instant at) {
        return new Opening.Approval(new Caller.Actor(subject, List.of("custodian"), "ORG"), "Danger.", at);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance("X25519").generateKeyPair();
    }
}
