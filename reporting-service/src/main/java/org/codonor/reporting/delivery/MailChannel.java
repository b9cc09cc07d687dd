package org.codonor.reporting.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Letters by mail, to the addresses of the installation; one without an address stays here until it has one. */
@ApplicationScoped
class MailChannel implements Channel {
    @Inject
    Mailer mailer;

    @Inject
    Addresses addresses;

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public String deliver(Letter letter) {
        String to = addresses
                .of(letter.recipient())
                .orElseThrow(() -> new IllegalStateException("no address for " + letter.recipient()));
        String id = letter.programme() + "." + letter.ref() + "@codonor";
        mailer.send(Mail.withText(to, letter.subject(), letter.body()).addHeader("Message-ID", "<" + id + ">"));
        return "smtp:" + id;
    }
}
