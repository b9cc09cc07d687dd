package org.codonor.contributions.meeting;

import jakarta.persistence.Embeddable;

/** An organisation and the role in which somebody of it takes part; never a person's name (R92). */
@Embeddable
record Participant(String party, String role) {}
