package org.indaba.console;

import org.indaba.consultation.Problem;

/** Ends a request with a problem. The message says what of this request was wrong; it is sent to the caller. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Problem problem;

    Refusal(Problem problem, String message) {
        super(message, null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
