package org.codonor.partners.partner;

/** By what others know an organisation: a scheme, and its name there. */
record Identifier(String scheme, String value) {
    private static final String IATI = "IATI";
    private static final String ORG_ID = "ORG_ID";

    /** An IATI organisation identifier is one of org-id.guide: it begins with a list that is known there. */
    boolean isWellFormed() {
        boolean listed = scheme.equals(IATI) || scheme.equals(ORG_ID);
        return !listed || OrganisationLists.begin(value);
    }
}
