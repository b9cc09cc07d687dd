/** The walls of the house as rules, and what contract, permissions, resources and documents must say alike. */
@NullMarked
package org.codonor.test.architecture;

import org.jspecify.annotations.NullMarked;
