package org.codonor.reporting.forecast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.codonor.common.period.Quarter;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.agreement.AgreementTerms;

/** What a report of one quarter may foresee (R65). */
public record ForecastRules(AgreementTerms terms, Quarter quarter) {
    public void check(List<NewForecast> forecasts, Refused refused) {
        Set<NewForecast.Cell> cells = new HashSet<>();
        for (int i = 0; i < forecasts.size(); i++) {
            String at = "/forecasts/" + i;
            if (!cells.add(forecasts.get(i).cell())) {
                refused.broken("R65", at, "twice", "One forecast for each line and quarter.");
            }
            check(forecasts.get(i), at, refused);
        }
    }

    private void check(NewForecast forecast, String at, Refused refused) {
        if (!forecast.quarter().isAfter(quarter)) {
            refused.broken("R65", at + "/quarter", "not-later", "A forecast is of a quarter after " + quarter + ".");
        } else if (!terms.covers(forecast.quarter())) {
            refused.broken(
                    "R63",
                    at + "/quarter",
                    "outside-agreement",
                    "The agreement does not cover " + forecast.quarter() + ".");
        }
        boolean ofLine = forecast.kind() == ForecastKind.EXPENDITURE;
        if (ofLine != (forecast.line() != null)) {
            refused.broken(
                    "R65",
                    at + "/line",
                    "line",
                    ofLine ? "Expenditure is foreseen on a line." : "A disbursement is of the whole agreement.");
        } else if (forecast.line() != null && !terms.hasLine(forecast.line())) {
            refused.broken(
                    "R63",
                    at + "/line",
                    "line-not-in-agreement",
                    terms.ref() + " has nothing on " + forecast.line() + ".");
        }
        if (!forecast.amount().currency().equals(terms.programmeCurrency())) {
            refused.broken(
                    "R65",
                    at + "/amount/currency",
                    "currency",
                    "Forecasts are in the programme's currency, " + terms.programmeCurrency() + ".");
        }
    }
}
