package org.codonor.partners;

/** Keeps a small value that is only read whole, such as who did something and when, as JSON text in one column. */
public abstract class JsonColumn<T> extends org.codonor.common.column.JsonColumn<T> {
    protected JsonColumn(Class<T> type) {
        super(type);
    }
}
