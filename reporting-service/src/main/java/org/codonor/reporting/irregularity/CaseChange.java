package org.codonor.reporting.irregularity;

/** What a case officer may correct: content and judgement, in any state and without changing it. */
record CaseChange(CaseContent content, Classification classification, Confidentiality confidentiality, boolean urgent) {
    static CaseChange of(IrregularityCase one) {
        return new CaseChange(one.content, one.classification, one.confidentiality, one.urgent);
    }

    void apply(IrregularityCase one) {
        one.write(content);
        one.classification = classification;
        one.confidentiality = confidentiality;
        one.urgent = urgent;
    }
}
