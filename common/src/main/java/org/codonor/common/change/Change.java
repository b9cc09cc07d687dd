package org.codonor.common.change;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The resource method changes its programme: it runs in one transaction that first locks the programme's head, answers
 * a repeated Idempotency-Key with the stored answer, and commits effect, audit entries and key together.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Change {}
