package org.codonor.contributions.arrangement;

import java.time.LocalDate;
import java.util.List;

/** What the budget plans of the money under an arrangement, as the feature follows it that drafts what it then lacks. */
public interface BudgetUnder {
    /** R25: the references of what was drafted, because an arrangement that ends leaves less than is planned. */
    List<String> draft(Arrangement ended, LocalDate from, String reason);
}
