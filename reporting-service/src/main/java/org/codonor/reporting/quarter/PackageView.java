package org.codonor.reporting.quarter;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.codonor.common.identity.Caller;
import org.codonor.common.period.Quarter;
import org.jspecify.annotations.Nullable;

/** A package as its reader sees it: the manifest, and where it can be had. */
record PackageView(
        String self,
        String programme,
        Quarter quarter,
        int version,
        Instant madeAt,
        Caller.Actor madeBy,
        @Nullable String reason,
        Cut cut,
        String sha256,
        String download,
        List<Version> versions,
        JsonNode manifest) {
    /** One version among all. */
    record Version(
            int version,
            String self,
            Instant madeAt,
            @Nullable String reason,
            String sha256) {
        static Version of(QuarterPackage made) {
            return new Version(made.version(), PackageView.self(made), made.madeAt(), made.reason(), made.sha256());
        }
    }

    static PackageView of(QuarterPackage made, List<QuarterPackage> all, JsonNode manifest) {
        return new PackageView(
                self(made),
                made.programme(),
                made.quarter(),
                made.version(),
                made.madeAt(),
                made.madeBy(),
                made.reason(),
                made.cut(),
                made.sha256(),
                place(made) + ".zip" + query(made),
                all.stream().map(Version::of).toList(),
                manifest);
    }

    static String self(QuarterPackage made) {
        return place(made) + query(made);
    }

    private static String place(QuarterPackage made) {
        return "/v1/programmes/" + made.programme() + "/quarters/" + made.quarter() + "/package";
    }

    /** The plain address is the first version for ever. */
    private static String query(QuarterPackage made) {
        return made.version() == 1 ? "" : "?version=" + made.version();
    }
}
