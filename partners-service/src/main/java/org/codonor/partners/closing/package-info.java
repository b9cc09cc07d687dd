/** The financial closure of agreements: when nothing is owed any more, on either side (R48). */
@NullMarked
package org.codonor.partners.closing;

import org.jspecify.annotations.NullMarked;
