package org.codonor.partners.workplan;

import java.util.List;
import org.codonor.common.money.Money;

/**
 * Something a partner plans to do.
 *
 * @param fromMonth the first month of the year in which it is done, 1 to 12
 * @param outputs what comes out of it
 */
record Activity(
        String code,
        String title,
        String coreArea,
        String geo,
        String outcome,
        int fromMonth,
        int toMonth,
        List<String> outputs,
        List<LineBudget> budget) {
    /** What it costs on a budget line. */
    record LineBudget(String line, Money amount) {}
}
