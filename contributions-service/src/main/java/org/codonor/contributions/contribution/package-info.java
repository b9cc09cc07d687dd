/** What a donor promises, restricted to what, paid when. */
@NullMarked
package org.codonor.contributions.contribution;

import org.jspecify.annotations.NullMarked;
