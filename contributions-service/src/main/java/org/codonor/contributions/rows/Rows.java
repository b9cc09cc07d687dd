package org.codonor.contributions.rows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;

/** Statements of the running transaction, or of none. */
@ApplicationScoped
@Typed(Rows.class)
public class Rows extends org.codonor.common.rows.Rows {}
