package org.codonor.contracts;

/** The fragments do not make one contract; the message says where. */
final class ContractBroken extends RuntimeException {
    ContractBroken(String message) {
        super(message);
    }

    ContractBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
