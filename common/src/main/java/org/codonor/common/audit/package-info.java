/** The chain that makes every state change visible and its loss detectable. */
@NullMarked
package org.codonor.common.audit;

import org.jspecify.annotations.NullMarked;
