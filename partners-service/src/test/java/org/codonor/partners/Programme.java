package org.codonor.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** An invented programme as the service that keeps it tells of it; long enough for any day on which tests run. */
final class Programme {
    private Programme() {}

    static JsonNode snapshot(String code) {
        try {
            return JsonMapper.builder().build().readTree("""
                    {"programme": "%s", "title": "An invented programme", "currency": "DKK",
                     "timeZone": "Europe/Copenhagen", "today": "2026-03-20",
                     "startsOn": "2020-01-01", "endsOn": "2099-12-31", "openFrom": "2020Q1",
                     "donors": [{"code": "AA", "name": "Lead", "role": "LEAD_DONOR", "currency": "DKK",
                                 "fiscalYearStartMonth": 1}],
                     "geos": [], "coreAreas": [], "outcomes": [],
                     "contributions": [
                       {"ref": "AA-GRANT", "donor": "AA", "state": "COMMITTED", "internal": true, "currency": "DKK",
                        "effectiveFrom": "2020-01-01", "availableFrom": "2020-01-01", "availableTo": "2099-12-31"},
                       {"ref": "BB-2026", "donor": "BB", "state": "COMMITTED", "internal": false, "currency": "GBP",
                        "effectiveFrom": "2026-02-18", "availableFrom": "2026-02-18", "availableTo": "2099-12-31"}],
                     "plan": {"version": "019cbd1c-7a30-7c11-9d0e-2f6b1a4c8e10", "no": 1, "validFrom": "2020-01-01",
                       "total": "300.00", "lines": [%s, %s, %s]}}
                    """.formatted(
                            code, line("L01", false), line("L02", false), line("L16", true)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the ledger holds of an agreement: {@code unspent 12.00} in the mode is with the partner. */
    static JsonNode cover(String agreement, String mode) {
        String unspent = mode.startsWith("unspent ") ? mode.substring("unspent ".length()) : "0.00";
        try {
            return JsonMapper.builder().build().readTree("""
                    {"agreement": "%s", "partner": "PPP", "startsOn": "2021-01-01", "endsOn": "2022-12-31",
                     "currency": "DKK", "committed": "150.00", "reserved": "0.00", "paid": "40.00", "refunded": "0.00",
                     "free": "110.00", "spent": "28.00", "unspent": "%s",
                     "contributions": [{"contribution": "AA-GRANT", "donor": "AA", "committed": "100.00",
                       "reserved": "0.00", "paid": "40.00", "refunded": "0.00", "free": "60.00", "spent": "28.00",
                       "unspent": "%s"}],
                     "lines": [{"line": "L01", "contribution": "AA-GRANT", "committed": "100.00", "spent": "20.00"},
                       {"line": "L02", "contribution": "AA-GRANT", "committed": "50.00", "spent": "8.00"}]}
                    """.formatted(
                            agreement, unspent, unspent));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(String code, boolean leadOwn) {
        return """
                {"line": "%s", "mainLine": "%s", "outcome": "OUT", "coreArea": "CA1", "geo": "XK",
                 "costType": "DIRECT", "leadOwn": %s, "salary": false, "amount": "100.00",
                 "years": [{"year": 2026, "amount": "100.00"}],
                 "funding": [{"contribution": "AA-GRANT", "amount": "100.00"}]}
                """.formatted(code, code, leadOwn);
    }
}
