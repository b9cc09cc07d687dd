package org.codonor.reporting.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codonor.common.problem.Refused;

/** Finds what an address is the address of. */
@ApplicationScoped
class Subjects {
    private static final Pattern ADDRESS =
            Pattern.compile("/v1/programmes/([A-Z0-9-]{1,40})/([a-z-]{1,40})/([A-Za-z0-9._-]{1,64})");

    @Inject
    @Any
    Instance<Commentable> kinds;

    /** Refused (404) when there is no such thing in the programme or the caller may not see it. */
    Commentable.Thing find(String programme, String address) {
        Matcher match = ADDRESS.matcher(address);
        if (!match.matches() || !match.group(1).equals(programme)) {
            throw Refused.notFound();
        }
        return kinds.stream()
                .filter(kind -> kind.segment().equals(match.group(2)))
                .findFirst()
                .orElseThrow(Refused::notFound)
                .find(programme, match.group(3));
    }
}
