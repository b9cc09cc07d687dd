package org.codonor.gateway.token;

/** Whoever holds a verified token; the gateway needs no more of it than this. */
public record Caller(String subject, long expiresAtMillis) {}
