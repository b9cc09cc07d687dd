/** What people say about things of this service; whoever may see a thing may say something about it. */
@NullMarked
package org.codonor.reporting.comment;

import org.jspecify.annotations.NullMarked;
