/** Work plans: what partners plan to do in a year, what is said about it, and how it compares with what is spent. */
@NullMarked
package org.codonor.partners.workplan;

import org.jspecify.annotations.NullMarked;
