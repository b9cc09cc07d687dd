/** What figures measure and how rows of the finest grain become figures: one way, whatever the rows come from. */
@NullMarked
package org.codonor.reporting.measure;

import org.jspecify.annotations.NullMarked;
