package org.codonor.quickstart;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The clients that the development identity provider ships with, read from clients.json. */
public final class Clients {

    private Clients() {}

    public static List<Client> sample() {
        try (InputStream in = Objects.requireNonNull(Clients.class.getResourceAsStream("/clients.json"))) {
            return new ObjectMapper().readValue(in, File.class).clients();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record File(List<Client> clients) {}
}
