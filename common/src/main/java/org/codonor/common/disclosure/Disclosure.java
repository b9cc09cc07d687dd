package org.codonor.common.disclosure;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import org.codonor.common.audit.Entry;

/** What a {@link ConfidentialRead} shows, where its answer does not say so itself: a file, a table, a part of a thing. */
@RequestScoped
public class Disclosure {
    private final List<Entry> shown = new ArrayList<>();

    /** Names a thing that is shown, with the reason if one was given for looking. */
    public void of(Entry thing) {
        shown.add(thing);
    }

    /** What was named since the last time. */
    List<Entry> taken() {
        List<Entry> taken = List.copyOf(shown);
        shown.clear();
        return taken;
    }
}
