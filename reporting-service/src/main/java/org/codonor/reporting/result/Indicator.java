package org.codonor.reporting.result;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.codonor.common.id.Ids;
import org.codonor.common.period.Quarter;

/** Something that is measured to see whether an outcome is reached. */
@Entity
@Table(name = "indicators")
class Indicator extends PanacheEntityBase {
    @Id
    UUID id;

    String programme;
    String ref;
    String outcome;
    IndicatorContent content;
    Reporters reporters;

    @Version
    int lockVersion;

    @SuppressWarnings("NullAway")
    protected Indicator() {}

    Indicator(String programme, String ref, IndicatorContent content, Reporters reporters) {
        this.id = Ids.next();
        this.programme = programme;
        this.ref = ref;
        this.outcome = content.outcome();
        this.content = content;
        this.reporters = reporters;
    }

    /** As it was once, to be read only. */
    static Indicator asItWas(UUID id, String programme, String ref, IndicatorContent content, Reporters reporters) {
        var indicator = new Indicator(programme, ref, content, reporters);
        indicator.id = id;
        return indicator;
    }

    void write(IndicatorContent written, Reporters reportedBy) {
        outcome = written.outcome();
        content = written;
        reporters = reportedBy;
    }

    UUID id() {
        return id;
    }

    String ref() {
        return ref;
    }

    String self() {
        return "/v1/programmes/" + programme + "/indicators/" + ref;
    }

    /** The periods of a year of which a measurement is expected by now: those that are over. */
    List<String> expected(int year, LocalDate today) {
        if (year < content.fromYear()) {
            return List.of();
        }
        if (content.frequency() == IndicatorContent.Frequency.YEAR) {
            return LocalDate.of(year, 12, 31).isBefore(today) ? List.of(Integer.toString(year)) : List.of();
        }
        return IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Quarter(year, number))
                .filter(quarter -> quarter.last().isBefore(today))
                .map(Quarter::toString)
                .toList();
    }

    boolean isMeasuredIn(String period) {
        return (period.length() == 4) == (content.frequency() == IndicatorContent.Frequency.YEAR)
                && Integer.parseInt(period.substring(0, 4)) >= content.fromYear();
    }
}
