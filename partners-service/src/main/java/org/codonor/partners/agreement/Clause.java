package org.codonor.partners.agreement;

import org.jspecify.annotations.Nullable;

/** One clause: its words, or where in the agreement or the general agreement it stands, or both. */
record Clause(@Nullable String text, @Nullable String reference) {}
