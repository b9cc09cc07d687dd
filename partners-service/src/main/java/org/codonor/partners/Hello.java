package org.codonor.partners;

final class Hello {
    private Hello() {}
}
