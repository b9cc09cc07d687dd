package org.codonor.partners.diligence;

/** How great the risk is that money with the partner is lost or misused. */
enum RiskRating {
    LOW,
    MODERATE,
    SUBSTANTIAL,
    HIGH
}
