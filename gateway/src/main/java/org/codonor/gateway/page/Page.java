package org.codonor.gateway.page;

import org.codonor.gateway.exchange.Exchange;

/** Something the gateway answers itself. */
public interface Page {
    void answer(Exchange exchange);
}
