package org.codonor.common.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks: the token's subject, the one donor or partner it belongs to, its roles and its programmes. A service
 * belongs to every programme.
 */
public record Caller(String subject, String party, Set<Role> roles, Set<String> programmes) {
    /** The caller as it stands in audit trails and in asks. */
    public record Actor(String subject, List<String> roles, String party) {}

    public boolean is(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean isService() {
        return is(Role.SERVICE);
    }

    /** The partner whose people ask; null for everybody else. */
    public @Nullable String partner() {
        return isPartner() ? party : null;
    }

    /** True for people of an implementing partner, who see only what is their own, whatever else they are. */
    public boolean isPartner() {
        return is(Role.PARTNER_REPORTER, Role.PARTNER_FINANCE);
    }

    /** True when this caller may know that the programme exists. */
    public boolean mayEnter(String programme) {
        return isService() || programmes.contains(programme);
    }

    /** True when a partner's thing may be seen: one's own, or anybody's for those who are not partners. */
    public boolean maySee(String partner) {
        return !isPartner() || party.equals(partner);
    }

    public Actor actor() {
        return new Actor(subject, roles.stream().map(Role::wire).sorted().toList(), party);
    }

    /** Somebody of whom nothing is known and nothing is asked: no role, so that the database shows such a caller nothing. */
    public static Caller anybody() {
        return new Caller("anybody", "ANYBODY", EnumSet.noneOf(Role.class), Set.of());
    }

    /** The service itself at work without a person: sweepers and schedulers. */
    public static Caller system(String service) {
        return new Caller(service, service, EnumSet.of(Role.SERVICE), Set.of());
    }
}
