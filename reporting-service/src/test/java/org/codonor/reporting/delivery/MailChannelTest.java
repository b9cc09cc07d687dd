package org.codonor.reporting.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import java.time.Instant;
import java.util.Arrays;
import org.codonor.reporting.Neighbours;
import org.codonor.test.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters leave by the channel that is configured: over SMTP to a real server, or into a folder. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(Neighbours.class)
@QuarkusTestResource(MailServer.class)
class MailChannelTest {
    @Inject
    Post post;

    @AfterEach
    void letters_go_into_the_folder_again() {
        configure("file");
    }

    @Test
    void r82_a_letter_reaches_the_mail_server_for_the_address_of_its_recipient() throws Exception {
        configure("smtp");

        assertThat(post.deliver(letter("AUDITOR_GENERAL", "IRR-1-N1"))).hasValue("smtp:P.IRR-1-N1@codonor");

        assertThat(MailServer.received()).hasSize(1);
        var mail = MailServer.received().getFirst();
        assertThat(Arrays.toString(mail.getRecipients(RecipientType.TO))).isEqualTo("[auditor@example.org]");
        assertThat(Arrays.toString(mail.getFrom())).isEqualTo("[cases@example.org]");
        assertThat(mail.getSubject()).isEqualTo("Irregularity in Ærø");
        assertThat(mail.getContent().toString().strip()).isEqualTo("Vouchers are missing, Žabljak.");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<P.IRR-1-N1@codonor>");
    }

    @Test
    void a_letter_without_an_address_does_not_leave_and_is_tried_again() {
        configure("smtp");
        int before = MailServer.received().size();

        assertThat(post.deliver(letter("CO", "IRR-1-N2"))).isEmpty();

        assertThat(MailServer.received()).hasSize(before);
    }

    @Test
    void nothing_leaves_by_a_channel_that_there_is_not() {
        configure("pigeon");

        assertThat(post.deliver(letter("AUDITOR_GENERAL", "IRR-1-N3"))).isEmpty();
    }

    @Test
    void without_a_setting_letters_are_put_into_a_folder() {
        assertThat(ClientProxy.unwrap(post).wanted).isEqualTo("file");
        assertThat(post.deliver(letter("CO", "IRR-1-N4"))).hasValue("file:P/IRR-1-N4.eml");
    }

    private void configure(String channel) {
        ClientProxy.unwrap(post).wanted = channel;
    }

    private static Letter letter(String recipient, String ref) {
        return new Letter("P", ref, recipient, "Irregularity in Ærø", "Vouchers are missing, Žabljak.", Instant.EPOCH);
    }
}
