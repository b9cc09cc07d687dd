/** One change of one programme: transaction, head lock, key, audit. */
@NullMarked
package org.codonor.common.change;

import org.jspecify.annotations.NullMarked;
