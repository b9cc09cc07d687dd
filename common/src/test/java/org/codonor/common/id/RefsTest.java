package org.codonor.common.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.codonor.common.problem.Refused;
import org.junit.jupiter.api.Test;

class RefsTest {
    private final Set<String> taken = Set.of("AG-3", "AG-4");

    @Test
    void without_a_wish_the_next_free_number_is_given() {
        assertThat(Refs.choose(null, "AG-", 0, taken::contains)).isEqualTo("AG-1");
        assertThat(Refs.choose(null, "AG-", 2, taken::contains)).isEqualTo("AG-5");
    }

    @Test
    void a_wish_is_granted_unless_it_is_taken() {
        assertThat(Refs.choose("AG-9", "AG-", 2, taken::contains)).isEqualTo("AG-9");
        assertThatThrownBy(() -> Refs.choose("AG-3", "AG-", 2, taken::contains))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("AG-3");
    }
}
