package org.codonor.common.identity;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What each role may do in a service: a subclass has one public method per operation of the contract, named as the
 * operation, from a caller to yes or no. An operation without a method may be done by nobody.
 */
public abstract class Permissions {
    private final Map<String, Method> rules = new HashMap<>();

    protected Permissions() {
        for (Class<?> type = getClass(); type != Permissions.class; type = type.getSuperclass()) {
            read(type);
        }
    }

    private void read(Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && method.getReturnType() == boolean.class
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0] == Caller.class) {
                method.setAccessible(true);
                rules.put(method.getName(), method);
            }
        }
    }

    /** May this caller ever do this operation, on whatever object and in whatever state? */
    public final boolean allows(String operation, Caller caller) {
        Method rule = rules.get(operation);
        try {
            return rule != null && Boolean.TRUE.equals(rule.invoke(this, caller));
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("permission " + operation, e);
        }
    }

    /** The operations that have a rule; a test compares them with the contract. */
    public final Set<String> operations() {
        return Set.copyOf(rules.keySet());
    }
}
