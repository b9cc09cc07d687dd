package org.codonor.contributions;

final class Hello {
    private Hello() {}
}
