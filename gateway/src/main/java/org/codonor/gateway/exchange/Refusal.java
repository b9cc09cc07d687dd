package org.codonor.gateway.exchange;

/** What the gateway itself refuses, with the words of the services' own catalogue where they refuse the same. */
public enum Refusal {
    MALFORMED("malformed-request", "The request is not written as the contract says", 400),
    UNAUTHENTICATED("unauthenticated", "A valid access token is needed", 401),
    NOT_FOUND("not-found", "There is no such thing, or it is not yours to see", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This address does not take that method", 405),
    TOO_SLOW("request-timeout", "The request took too long to arrive", 408),
    TOO_LARGE("too-large", "The request body is larger than this operation takes", 413),
    ADDRESS_TOO_LONG("address-too-long", "The address is too long", 414),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", "The request headers are too large", 431),
    INTERNAL("internal-error", "Something went wrong on our side", 500),
    BAD_GATEWAY("bad-gateway", "A service did not answer as it should", 502),
    UNAVAILABLE("unavailable", "A service that is needed is not available", 503),
    TIMEOUT("timeout", "A service that is needed did not answer in time", 504);

    private final String slug;
    private final String title;
    private final int status;

    Refusal(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    public String slug() {
        return slug;
    }

    public String title() {
        return title;
    }

    public int status() {
        return status;
    }
}
