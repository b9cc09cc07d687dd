package org.codonor.contributions.donormeasure;

/** Where a measure stands (domain 6.2). Its effects do not wait for the lead donor: a donor's money is its own. */
enum MeasureState {
    NOTIFIED,
    RETRACTED,
    ACKNOWLEDGED,
    EFFECTIVE,
    ENDED
}
