/** Cases that are open about an agreement, and whether they hold its payments. */
@NullMarked
package org.codonor.partners.hold;

import org.jspecify.annotations.NullMarked;
