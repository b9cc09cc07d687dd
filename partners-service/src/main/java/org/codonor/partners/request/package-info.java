/** Disbursement requests, from the draft to the payment and its return. */
@NullMarked
package org.codonor.partners.request;

import org.jspecify.annotations.NullMarked;
