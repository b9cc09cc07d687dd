package org.codonor.contributions.obligation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one party owes to others until a day.
 *
 * @param ref the same whenever it is derived, unique in the programme
 * @param followed true when its source says when it was done; otherwise people do
 * @param waiver why nobody waits for it any more
 */
public record Duty(
        String ref,
        String kind,
        String title,
        String owner,
        List<String> owedTo,
        LocalDate dueOn,
        Origin origin,
        boolean followed,
        @Nullable LocalDate doneOn,
        @Nullable String evidence,
        @Nullable String waiver) {
    private static final int REF_LENGTH_MAX = 64;

    public Duty {
        if (ref.length() > REF_LENGTH_MAX) {
            ref = UUID.nameUUIDFromBytes(ref.getBytes(StandardCharsets.UTF_8)).toString();
        }
    }

    /** Where a duty comes from: the service, the rule of the domain, and the thing it follows from. */
    public record Origin(
            String service,
            @Nullable String rule,
            @Nullable String ref,
            @Nullable String self) {}

    /** Who owes what to whom. */
    public record Debt(String kind, String title, String owner, List<String> owedTo) {}

    /** A duty of this service that is still to be done, and that its feature follows. */
    public static Duty of(String ref, Debt debt, LocalDate dueOn, String rule) {
        return new Duty(
                ref,
                debt.kind(),
                debt.title(),
                debt.owner(),
                debt.owedTo(),
                dueOn,
                new Origin("contributions", rule, null, null),
                true,
                null,
                null,
                null);
    }

    /** The thing it follows from. */
    public Duty from(String thing, String self) {
        return with(new Origin(origin.service(), origin.rule(), thing, self), followed, doneOn, evidence, waiver);
    }

    /** Nobody but people know when it is done. */
    public Duty byHand() {
        return with(origin, false, doneOn, evidence, waiver);
    }

    /** Done on that day, if there is one. */
    public Duty done(@Nullable LocalDate on, @Nullable String how) {
        return on == null ? this : with(origin, followed, on, how, waiver);
    }

    public Duty waived(@Nullable String why) {
        return why == null ? this : with(origin, followed, doneOn, evidence, why);
    }

    private Duty with(
            Origin newOrigin,
            boolean newFollowed,
            @Nullable LocalDate newDoneOn,
            @Nullable String newEvidence,
            @Nullable String newWaiver) {
        return new Duty(
                ref, kind, title, owner, owedTo, dueOn, newOrigin, newFollowed, newDoneOn, newEvidence, newWaiver);
    }

    boolean concerns(String party) {
        return owner.equals(party) || owedTo.contains(party);
    }
}
