/** The written contract, enforced on every request. */
@NullMarked
package org.codonor.common.contract;

import org.jspecify.annotations.NullMarked;
