package org.codonor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.codonor.gateway.exchange.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorPagesTest {
    private final ErrorPages pages = new ErrorPages("""
            # Problems

            ## All services

            ### `earmark-broken` (422)

            Money went where its donor did not allow it.

            #### What to do

            Choose another line.

            ### spent-twice

            409. It is gone.
            """);

    @Test
    void each_heading_with_a_slug_is_a_page() {
        assertThat(pages.page("spent-twice")).contains("### spent-twice\n\n409. It is gone.\n");
        assertThat(pages.page("earmark-broken"))
                .hasValueSatisfying(page -> assertThat(page)
                        .contains("Money went where")
                        .contains("Choose another line.")
                        .doesNotContain("spent-twice"));
    }

    @Test
    void what_the_catalogue_leaves_out_has_a_line_of_its_own() {
        assertThat(pages.page("too-large"))
                .hasValueSatisfying(page -> assertThat(page).contains("413"));
        assertThat(pages.page("no-such")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_shipped_catalogue_explains_what_the_gateway_refuses(Refusal refusal) {
        assertThat(new ErrorPages().page(refusal.slug()))
                .hasValueSatisfying(page -> assertThat(page)
                        .contains("**%d · %s.**".formatted(refusal.status(), refusal.title()))
                        .contains("What to do: "));
    }
}
