/** Test support that cannot ship: a real database, a real issuer, tokens, and the contract that every test call obeys. */
@NullMarked
package org.codonor.test;

import org.jspecify.annotations.NullMarked;
