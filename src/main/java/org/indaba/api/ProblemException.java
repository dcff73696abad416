package org.indaba.api;

import org.indaba.consultation.Problem;
import org.indaba.phrases.RefusalReason;

/** Thrown to end a request with a problem. The detail tells the caller what was wrong with the request. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient RefusalReason detail;

    ProblemException(Problem problem, RefusalReason detail) {
        super(detail.key(), null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    Problem problem() {
        return problem;
    }

    RefusalReason detail() {
        return detail;
    }
}
