/** One page per partner: what an officer needs to know before a call. */
@NullMarked
package org.codonor.partners.overview;

import org.jspecify.annotations.NullMarked;
