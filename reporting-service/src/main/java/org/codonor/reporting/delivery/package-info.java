/** How notices leave the house: into a folder, or by mail where that is configured. */
@NullMarked
package org.codonor.reporting.delivery;

import org.jspecify.annotations.NullMarked;
