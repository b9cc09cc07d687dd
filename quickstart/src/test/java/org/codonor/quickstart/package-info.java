@NullMarked
package org.codonor.quickstart;

import org.jspecify.annotations.NullMarked;
