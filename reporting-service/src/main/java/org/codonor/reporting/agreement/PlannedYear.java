package org.codonor.reporting.agreement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/** What a partner planned to do in a year under an agreement, as partners-service tells of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlannedYear(String ref, String self, String state, int year, int no, List<Activity> activities) {
    /** Something planned, and the months in which. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Activity(
            String code, String title, String outcome, int fromMonth, int toMonth, List<String> outputs) {
        public boolean isPlannedIn(int firstMonth, int lastMonth) {
            return fromMonth <= lastMonth && toMonth >= firstMonth;
        }
    }

    public boolean has(String code) {
        return activities.stream().anyMatch(activity -> activity.code().equals(code));
    }
}
