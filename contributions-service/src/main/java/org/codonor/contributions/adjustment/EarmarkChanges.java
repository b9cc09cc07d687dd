package org.codonor.contributions.adjustment;

import java.util.Set;

/** The earmarks that were changed on an adjustment, as those know who sign the amendments. */
public interface EarmarkChanges {
    /** The references of the contributions whose earmark an amendment changes that is signed on that adjustment. */
    Set<String> signedOn(String programme, String adjustment);
}
