/** What changed since a position, in commit order, for other systems to follow. */
@NullMarked
package org.codonor.common.follow;

import org.jspecify.annotations.NullMarked;
