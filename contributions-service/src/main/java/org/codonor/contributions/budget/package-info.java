/** Budget versions and the funding plan in force. */
@NullMarked
package org.codonor.contributions.budget;

import org.jspecify.annotations.NullMarked;
