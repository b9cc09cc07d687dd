package org.codonor.common.disclosure;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method shows something confidential. Who reads it, and which thing, is recorded before the answer leaves:
 * the thing that the answer is, or each item of its list; or what the method itself named in {@link Disclosure}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfidentialRead {
    /** The kind of the thing, as the audit trail calls it. */
    @Nonbinding
    String value();
}
