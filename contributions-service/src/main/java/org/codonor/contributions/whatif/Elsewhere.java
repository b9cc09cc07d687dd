package org.codonor.contributions.whatif;

import java.util.Optional;

/** What a use needs beside, which partners-service knows and nobody here: in one sentence, with the address to ask. */
record Elsewhere(String programme, Use use) {
    Optional<String> says() {
        String partners = "/v1/programmes/" + programme + "/partners";
        String whose = use.partner() == null ? "the partner" : use.partner();
        String one = use.partner() == null ? partners + "/{partner}" : partners + "/" + use.partner();
        return switch (use.purpose()) {
            case PLAN -> Optional.empty();
            case CONTRACT ->
                Optional.of("Whether " + whose
                        + " has the general agreement (R41) and due diligence (R42) that a signature needs is not known here:"
                        + " read " + one + ".");
            case PAY ->
                Optional.of(
                        "Whether a suspended agreement (R47), an overdue report (R51) or a case (R52) holds payments to "
                                + whose + " is not known here: read " + one + "/overview.");
        };
    }
}
