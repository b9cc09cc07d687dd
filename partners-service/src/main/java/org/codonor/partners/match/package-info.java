/** The three-way match of agreements: what was paid, what arrived, and what was spent, quarter by quarter. */
@NullMarked
package org.codonor.partners.match;

import org.jspecify.annotations.NullMarked;
