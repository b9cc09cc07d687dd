package org.codonor.partners.partner;

import org.jspecify.annotations.Nullable;

/** Whom to write to: a function with its work address, never a person's name or private data. */
record Contact(String function, String email, @Nullable String phone) {}
