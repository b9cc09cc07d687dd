package org.codonor.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + ID + "-00f067aa0ba902b7-01",
                "00-" + ID + "-00f067aa0ba902b7-00",
                "cc-" + ID + "-00f067aa0ba902b7-01-what-the-future-will-be-like",
            })
    void a_valid_parent_is_continued(String parent) {
        Trace trace = Trace.of(List.of(parent));

        assertThat(trace.id()).isEqualTo(ID);
        assertThat(trace.continued()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + ID + "-00f067aa0ba902b7-01-more",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + ID + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-" + ID + "-00f067aa0ba902b7-01",
                "00-" + ID + "-00f067aa0ba902b7-zz",
            })
    void a_malformed_one_is_not(String parent) {
        assertThat(Trace.of(List.of(parent)).id()).matches("[0-9a-f]{32}").isNotEqualTo(ID);
    }

    @Test
    void two_parents_are_none() {
        String parent = "00-" + ID + "-00f067aa0ba902b7-01";

        assertThat(Trace.of(List.of(parent, parent)).continued()).isFalse();
    }
}
