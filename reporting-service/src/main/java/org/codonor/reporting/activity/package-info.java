/** What partners did: narrative by outcome, progress against the work plan, risks; and what a year came to. */
@NullMarked
package org.codonor.reporting.activity;

import org.jspecify.annotations.NullMarked;
