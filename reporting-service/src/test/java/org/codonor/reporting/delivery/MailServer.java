package org.codonor.reporting.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;

/** A real SMTP server that lets in who has the password, set as an installation sets one. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    private static final String USER = "codonor@example.org";
    private static final String PASSWORD = "a password of the test";
    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    static List<MimeMessage> received() {
        return List.of(SERVER.getReceivedMessages());
    }

    @Override
    public Map<String, String> start() {
        SERVER.start();
        SERVER.setUser(USER, PASSWORD);
        return Map.of(
                "CODONOR_SMTP_HOST",
                "127.0.0.1",
                "CODONOR_SMTP_PORT",
                String.valueOf(SERVER.getSmtp().getPort()),
                "CODONOR_SMTP_STARTTLS",
                "DISABLED",
                "CODONOR_SMTP_USER",
                USER,
                "CODONOR_SMTP_PASSWORD",
                PASSWORD,
                "CODONOR_MAIL_FROM",
                "cases@example.org");
    }

    @Override
    public void stop() {
        SERVER.stop();
    }
}
