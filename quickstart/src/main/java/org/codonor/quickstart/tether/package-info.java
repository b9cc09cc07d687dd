/** What ties a service's process to the launcher; packaged as a jar of its own. */
@NullMarked
package org.codonor.quickstart.tether;

import org.jspecify.annotations.NullMarked;
