/** Lists that can be walked while they grow. */
@NullMarked
package org.codonor.common.page;

import org.jspecify.annotations.NullMarked;
