package org.codonor.reporting.reference;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;

/** A day so many working days away, by the programme's calendar. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CountedDay(LocalDate date) {}
