package org.tumar.gateway.composition;

/// Why a part of an answer is not there; `docs/errors.md` lists them.
public enum ErrorCode {
    /// An office that the answer needs has never answered.
    OFFICE_UNAVAILABLE(true),
    /// There is no such indicator or result.
    NOT_FOUND(false),
    /// There is no such period.
    INVALID_PERIOD(false),
    /// The moment is still to come.
    INVALID_TIME(false),
    /// An argument that fits the schema will not do.
    INVALID_ARGUMENT(false),
    /// The caller's roles do not allow it; says nothing of whether it exists.
    FORBIDDEN(false),
    /// The token that a subscription went by has ended.
    UNAUTHENTICATED(false),
    /// The document is not GraphQL.
    SYNTAX_ERROR(false),
    /// The document does not fit the schema.
    VALIDATION_ERROR(false),
    /// The question is larger than this gateway answers.
    LIMIT_EXCEEDED(false),
    /// The answer took longer than this gateway works on one request.
    DEADLINE_EXCEEDED(true),
    /// A bug; the log has more under the correlation id.
    INTERNAL(false);

    private final boolean retryable;

    ErrorCode(boolean retryable) {
        this.retryable = retryable;
    }

    /// Whether the same question may be answered a little later.
    public boolean retryable() {
        return retryable;
    }
}
