/** PDFs as pictures of their pages: what can be seen on a page stays, everything else that a file carried is gone (R92). */
@NullMarked
package org.codonor.reporting.redrawing;

import org.jspecify.annotations.NullMarked;
