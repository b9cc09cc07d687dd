package org.codonor.common.id;

import java.util.function.Predicate;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.jspecify.annotations.Nullable;

/** What people call a thing: whoever creates it may choose, otherwise the next number is given. */
public final class Refs {
    private Refs() {}

    /**
     * The reference for a new thing; refused (409) when the one wished for is taken.
     *
     * @param made how many there are already
     */
    public static String choose(@Nullable String wished, String prefix, long made, Predicate<String> taken) {
        if (wished != null) {
            if (taken.test(wished)) {
                throw Refused.because(CommonProblem.DUPLICATE)
                        .detail("The reference is taken.")
                        .with("ref", wished);
            }
            return wished;
        }
        long number = made + 1;
        while (taken.test(prefix + number)) {
            number++;
        }
        return prefix + number;
    }
}
