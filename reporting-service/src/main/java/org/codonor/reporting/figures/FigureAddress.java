package org.codonor.reporting.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codonor.reporting.measure.Dimension;

/**
 * Where a figure is explained.
 *
 * @param time the parameter that says of which quarter or year it is
 * @param place its value for each dimension that it is grouped by
 * @param moment the parameters that say as of when
 */
public record FigureAddress(
        String programme,
        String time,
        String measure,
        String period,
        Map<Dimension, String> place,
        List<String> moment) {
    public static FigureAddress ofQuarter(
            String programme,
            String quarter,
            String measure,
            String period,
            Map<Dimension, String> place,
            List<String> moment) {
        return new FigureAddress(programme, "quarter=" + quarter, measure, period, place, moment);
    }

    public String written() {
        var parameters = new ArrayList<String>();
        parameters.add(time);
        parameters.add("measure=" + measure);
        parameters.add("period=" + period);
        new TreeMap<>(place)
                .forEach((dimension, value) ->
                        parameters.add(dimension.wire() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        parameters.addAll(moment);
        return "/v1/programmes/" + programme + "/figure-explanations?" + String.join("&", parameters);
    }
}
