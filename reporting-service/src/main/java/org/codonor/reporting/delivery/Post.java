package org.codonor.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives letters to the channel that is configured. */
@ApplicationScoped
public class Post {
    private static final Logger LOG = Logger.getLogger(Post.class);

    @Inject
    @Any
    Instance<Channel> channels;

    @ConfigProperty(name = "codonor.notices.channel")
    String wanted;

    /** By what the letter can be found again; nothing when it did not leave, then it is tried again. */
    public Optional<String> deliver(Letter letter) {
        try {
            Channel channel = channels.stream()
                    .filter(one -> one.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no channel is called " + wanted));
            return Optional.of(channel.deliver(letter));
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "a letter did not leave by %s: %s",
                    wanted, failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
