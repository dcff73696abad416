package org.indaba.console;

import org.indaba.consultation.Problem;
import org.indaba.phrases.Reason;

/** Ends a request with a problem. The detail says what of this request was wrong; it is sent to the caller. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient Reason detail;

    Refusal(Problem problem, Reason detail) {
        super(detail.key(), null, false, false);
        this.problem = problem;
        this.detail = detail;
    }

    Problem problem() {
        return problem;
    }

    Reason detail() {
        return detail;
    }
}
