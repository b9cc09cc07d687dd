package org.codonor.common.trace;

/** The operations that the contract leaves open to everybody: no token is asked for, and none is looked at. */
public interface OpenOperations {
    boolean isOpen(String operationId);
}
