package org.codonor.contributions.ledger;

import java.util.UUID;

/**
 * The business fact behind a transaction, in whichever service it lives.
 *
 * @param kind its noun, upper case: RECEIPT, AGREEMENT …
 * @param ref what people call it
 * @param self its public address
 */
public record Source(String service, String kind, UUID id, String ref, String self) {
    /** A fact of this service whose address ends with its ref. */
    public static Source own(String kind, UUID id, String self) {
        return new Source("contributions", kind, id, self.substring(self.lastIndexOf('/') + 1), self);
    }
}
