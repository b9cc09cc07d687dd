/** Several files as one that somebody keeps and can check offline. */
@NullMarked
package org.codonor.reporting.archive;

import org.jspecify.annotations.NullMarked;
