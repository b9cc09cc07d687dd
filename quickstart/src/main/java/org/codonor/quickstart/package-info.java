/** All of Codonor on one machine: embedded database and identity provider, the four processes, the sample programme. */
@NullMarked
package org.codonor.quickstart;

import org.jspecify.annotations.NullMarked;
