/** What is spent on a line is every contribution's that funds it, by a key that never changes once used (R68–R70). */
@NullMarked
package org.codonor.contributions.attribution;

import org.jspecify.annotations.NullMarked;
