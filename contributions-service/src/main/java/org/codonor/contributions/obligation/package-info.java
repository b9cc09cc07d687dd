/** One register of what the parties owe each other, and until when. */
@NullMarked
package org.codonor.contributions.obligation;

import org.jspecify.annotations.NullMarked;
