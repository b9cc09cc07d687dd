/** Speaking up without an account: reports, receipts, the conversation, sealed identities (R79, R92). */
@NullMarked
package org.codonor.reporting.intake;

import org.jspecify.annotations.NullMarked;
