package org.codonor.contributions.ask;

import java.util.UUID;

/** What an ask is known by, for ever. */
record AskKey(String programme, String service, UUID id, String act, int attempt) {}
