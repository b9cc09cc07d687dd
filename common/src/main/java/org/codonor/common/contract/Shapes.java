package org.codonor.common.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.codonor.common.problem.Refused.Violation;

/** The contract's shapes for what does not arrive as JSON: a row of a table, written as the JSON that it stands for. */
@ApplicationScoped
public class Shapes {
    @Inject
    Operations operations;

    @Inject
    ObjectMapper mapper;

    /** Everything by which the value is not what the public contract's schema of that name says; pointers into it. */
    public List<Violation> violations(String schema, Object value) {
        return ContractFilter.violations("", operations.schema(schema), mapper.valueToTree(value));
    }
}
