package org.codonor.partners.agreement;

import jakarta.persistence.Converter;
import org.codonor.common.column.JsonColumn;

/** The paper that was signed: where it is kept, and by which anybody can tell that it is that one. */
record SignedDocument(String reference, String sha256) {
    /** Its column. */
    @Converter(autoApply = true)
    public static final class Column extends JsonColumn<SignedDocument> {
        public Column() {
            super(SignedDocument.class);
        }
    }
}
