@NullMarked
package org.codonor.quickstart.sample;

import org.jspecify.annotations.NullMarked;
