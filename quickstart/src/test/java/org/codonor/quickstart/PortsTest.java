package org.codonor.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void the_usual_ports_are_overridable_one_by_one() {
        Ports ports = Ports.of(Map.of("CODONOR_GATEWAY_PORT", "9000"));

        assertThat(ports).isEqualTo(new Ports(9000, 8081, 8082, 8083, 5439, 8089));
    }

    @Test
    void what_is_no_port_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> Ports.of(Map.of("CODONOR_GATEWAY_PORT", "http")))
                .isInstanceOf(CannotRun.class)
                .hasMessage("CODONOR_GATEWAY_PORT must be a port number, not 'http'.");
    }

    @Test
    void a_busy_port_is_named_with_the_way_out() throws Exception {
        Ports free = Ports.free();
        try (ServerSocket busy = new ServerSocket(free.reporting(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(busy.isBound()).isTrue();
            assertThatThrownBy(free::requireFree)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Port " + free.reporting() + " (reporting) is used")
                    .hasMessageContaining("CODONOR_REPORTING_PORT=");
        }
    }
}
