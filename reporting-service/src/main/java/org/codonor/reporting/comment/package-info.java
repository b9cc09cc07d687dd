/** What people say about reports, lines, indicators and duties; whoever may see a thing may say something about it. */
@NullMarked
package org.codonor.reporting.comment;

import org.jspecify.annotations.NullMarked;
