package org.codonor.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fragments may not do, and what becomes of them. */
class BundlerTest {
    private static final String OPERATION = "{ get: { operationId: x, responses: {} } }";

    @TempDir
    Path source;

    @Test
    void folders_that_are_not_there_give_empty_documents() {
        var documents = Bundler.bundle(source);

        assertThat(documents)
                .containsKeys("contributions", "internal-contributions", "partners", "reporting", "codonor", "routes");
        assertThat(documents.get("codonor").path("paths").isEmpty()).isTrue();
    }

    @Test
    void a_schema_met_twice_is_refused() throws IOException {
        fragment("shared/a.yaml", "components: { schemas: { Money: { type: object } } }");
        fragment("partners/b.yaml", "components: { schemas: { Money: { type: string } } }");

        assertThatThrownBy(() -> Bundler.bundle(source))
                .isInstanceOf(ContractBroken.class)
                .hasMessageContaining("schemas Money")
                .hasMessageContaining("b.yaml");
    }

    @Test
    void a_schema_of_two_services_is_refused_in_the_merged_document() throws IOException {
        fragment("partners/a.yaml", "components: { schemas: { Line: { type: object } } }");
        fragment("reporting/b.yaml", "components: { schemas: { Line: { type: object } } }");

        assertThatThrownBy(() -> Bundler.bundle(source)).hasMessageContaining("schemas Line");
    }

    @Test
    void a_path_met_twice_is_refused() throws IOException {
        fragment("partners/a.yaml", "paths: { /v1/x: " + OPERATION + " }");
        fragment("partners/b.yaml", "paths: { /v1/x: " + OPERATION + " }");

        assertThatThrownBy(() -> Bundler.bundle(source)).hasMessageContaining("paths /v1/x");
    }

    @Test
    void a_segment_of_a_programme_belongs_to_one_service() throws IOException {
        fragment("partners/a.yaml", "paths: { '/v1/programmes/{programme}/audits': " + OPERATION + " }");
        fragment("reporting/b.yaml", "paths: { '/v1/programmes/{programme}/audits/{id}': " + OPERATION + " }");

        assertThatThrownBy(() -> Bundler.bundle(source))
                .hasMessageContaining("'audits' belongs to partners and to reporting");
    }

    @Test
    void a_reference_that_leads_nowhere_is_refused() throws IOException {
        fragment(
                "partners/a.yaml",
                "paths: { /v1/x: { get: { responses: { '200': { $ref: '#/components/responses/None' } } } } }");

        assertThatThrownBy(() -> Bundler.bundle(source)).hasMessageContaining("#/components/responses/None");
    }

    @Test
    void a_reference_to_another_file_is_refused() throws IOException {
        fragment("partners/a.yaml", "paths: { /v1/x: { $ref: 'other.yaml#/x' } }");

        assertThatThrownBy(() -> Bundler.bundle(source)).hasMessageContaining("is not local");
    }

    @Test
    void a_fragment_has_nothing_but_paths_components_and_tags() throws IOException {
        fragment("partners/a.yaml", "servers: []");

        assertThatThrownBy(() -> Bundler.bundle(source)).hasMessageContaining("'servers'");
    }

    @Test
    void a_key_written_twice_in_one_fragment_is_refused() throws IOException {
        fragment("partners/a.yaml", "paths: {}\npaths: {}");

        assertThatThrownBy(() -> Bundler.bundle(source)).isInstanceOf(ContractBroken.class);
    }

    @Test
    void what_nobody_uses_is_left_out() throws IOException {
        fragment("shared/a.yaml", "components: { schemas: { Used: { type: string }, Unused: { type: string } } }");
        fragment("partners/a.yaml", """
                paths: { /v1/x: { get: { responses: { '200': { $ref: '#/components/responses/X' } } } } }
                components: { responses: { X: { content: { a/b: { schema: { $ref: '#/components/schemas/Used' } } } } } }
                """);

        var schemas = Bundler.bundle(source).get("partners").path("components").path("schemas");

        assertThat(schemas.fieldNames()).toIterable().containsExactly("Used");
    }

    @Test
    void words_that_yaml_takes_for_booleans_stay_words() throws IOException {
        fragment("partners/a.yaml", "paths: { /v1/x: { get: { required: [no, on] } } }");

        var required = Bundler.bundle(source).get("partners").at("/paths/~1v1~1x/get/required");

        assertThat(required.toString()).isEqualTo("[\"no\",\"on\"]");
    }

    private void fragment(String name, String text) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
