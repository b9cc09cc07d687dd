package org.codonor.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
class MailChannelTest {
    @Inject
    MailChannel mail;

    @Inject
    MockMailbox mailbox;

    @Test
    void a_letter_goes_to_the_address_of_its_recipient_and_one_without_an_address_does_not_leave() {
        mailbox.clear();
        String found = mail.deliver(letter("AUDITOR_GENERAL"));
        assertThat(found).isEqualTo("smtp:P.IRR-1-N1@codonor");
        var sent = mailbox.getMailsSentTo("auditor@example.org");
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().getSubject()).isEqualTo("A subject");
        assertThatThrownBy(() -> mail.deliver(letter("CO"))).hasMessageContaining("no address");
    }

    private static Letter letter(String recipient) {
        return new Letter("P", "IRR-1-N1", recipient, "A subject", "A text", Instant.EPOCH);
    }
}
