package org.codonor.reporting;

final class Hello {
    private Hello() {}
}
