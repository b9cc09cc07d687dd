package org.codonor.contracts;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON schemas of one bundled document, found by where they stand in it. The document is read once for all of them. */
public final class Schemas {
    private final Schema document;
    private final Map<String, Schema> found = new ConcurrentHashMap<>();

    /** Of the document with this name, as {@link Contracts#document} knows it. */
    public Schemas(String name) {
        String address = "https://contracts.invalid/" + name;
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        document = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(
                                        Map.of(address, Contracts.document(name).toString()))
                                .schemaRegistryConfig(config))
                .getSchema(SchemaLocation.of(address));
    }

    /** The schema at a JSON pointer, for example {@code /components/schemas/Money}; parts are escaped as in {@link #escape}. */
    public Schema at(String pointer) {
        return found.computeIfAbsent(pointer, place -> {
            Schema schema = document.getRefSchema(SchemaLocation.Fragment.of("#" + place));
            schema.initializeValidators();
            return schema;
        });
    }

    /** A member's name, such as a path template or a media type, as one part of a pointer for {@link #at}. */
    public static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
