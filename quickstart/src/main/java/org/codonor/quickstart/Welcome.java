package org.codonor.quickstart;

import java.nio.file.Path;
import org.codonor.quickstart.sample.TryOut;

/** What a person reads when everything is up: where to look, and one line that works as printed. */
final class Welcome {

    private Welcome() {}

    static String text(Path root, Ports ports, TryOut tryOut) {
        String gateway = "http://localhost:" + ports.gateway();
        return """

            Codonor is up. Ctrl-C ends it.

              Swagger UI   %1$s/swagger-ui
              A token      make -s token CLIENT=%3$s
                           (or sign in there: client %3$s, secret %3$s-secret; everybody is in
                           quickstart/src/main/resources/clients.json)
              Figures      curl -H "Authorization: Bearer $(make -s -C '%2$s' token CLIENT=%4$s)" %1$s%5$s
            """.formatted(gateway, root, tryOut.desk(), tryOut.script(), tryOut.figures());
    }
}
