package org.codonor.common.problem;

/** The refusals that mean the same in every service. */
public enum CommonProblem implements ProblemType {
    MALFORMED("malformed-request", "The request is not written as the contract says", 400),
    KEY_MISSING("idempotency-key-missing", "This operation needs an Idempotency-Key", 400),
    UNAUTHENTICATED("unauthenticated", "A valid access token is needed", 401),
    FORBIDDEN("forbidden", "Your role may not do this", 403),
    NOT_FOUND("not-found", "There is no such thing, or it is not yours to see", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This address does not take that method", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted formats can be given", 406),
    KEY_IN_FLIGHT("idempotency-key-in-flight", "A request with this Idempotency-Key is still running", 409),
    WRONG_STATE("wrong-state", "The thing is in a state that does not allow this", 409),
    DUPLICATE("duplicate", "It exists already", 409),
    FOUR_EYES("four-eyes", "Another person has to do this", 409),
    STALE("stale", "It has changed since you read it", 412),
    TOO_LARGE("too-large", "The request body is larger than this operation takes", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "This is not sent in a media type that the operation takes", 415),
    KEY_REUSED("idempotency-key-reused", "This Idempotency-Key was used for another request", 422),
    UNREADABLE_TABLE("unreadable-table", "Cells of the table cannot be taken over", 422),
    RULE("rule", "A rule of the programme refuses this", 422),
    IF_MATCH_MISSING("if-match-missing", "Say which version you looked at: send If-Match", 428),
    TOO_MANY_REQUESTS("too-many-requests", "Too many requests", 429),
    INTERNAL("internal-error", "Something went wrong on our side", 500),
    BAD_GATEWAY("bad-gateway", "A service did not answer as it should", 502),
    UNAVAILABLE("unavailable", "A service that is needed is not available", 503),
    TIMEOUT("timeout", "A service that is needed did not answer in time", 504);

    private final String slug;
    private final String title;
    private final int status;

    CommonProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
