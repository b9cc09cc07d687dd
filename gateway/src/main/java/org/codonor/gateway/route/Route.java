package org.codonor.gateway.route;

/**
 * One operation of a contract: which service answers it, and what the gateway must know to let it pass.
 *
 * @param keyed whether it takes an Idempotency-Key, so that it may safely be sent again
 */
public record Route(
        Service service, String method, String template, boolean open, boolean keyed, Pace pace, long maxBodyBytes) {

    /** How long an answer may take: reading, changing, or writing out a large document. */
    public enum Pace {
        READ,
        WRITE,
        EXPORT
    }
}
