/** What the gateway answers itself: the API document, its pages, and health. */
@NullMarked
package org.codonor.gateway.page;

import org.jspecify.annotations.NullMarked;
