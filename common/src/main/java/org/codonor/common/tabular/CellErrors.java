package org.codonor.common.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;

/** Collects everything wrong with a table, so that it is told at once. */
public final class CellErrors {
    private static final int MOST_ERRORS = 1000;

    private final List<CellError> found = new ArrayList<>();
    private final Set<Integer> rows = new HashSet<>();
    private int count;

    public void add(CellError error) {
        count++;
        rows.add(error.row());
        if (found.size() < MOST_ERRORS) {
            found.add(error);
        }
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** How many there are, also those that are too many to be told. */
    public int count() {
        return count;
    }

    /** Is something wrong in that row? */
    public boolean isAt(int row) {
        return rows.contains(row);
    }

    /** In the order in which they were found. */
    public List<CellError> all() {
        return List.copyOf(found);
    }

    /** Refused (422) with all of them, if there are any. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw refused();
        }
    }

    public Refused refused() {
        return Refused.because(CommonProblem.UNREADABLE_TABLE)
                .detail("Nothing of the table was taken over. Put right what is listed, then send it again.")
                .with("cells", all());
    }
}
