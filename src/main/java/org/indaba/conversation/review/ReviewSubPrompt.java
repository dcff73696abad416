package org.indaba.conversation.review;

import org.indaba.conversation.prompt.InterviewPrompt;
import org.indaba.conversation.state.InterviewPosition;
import org.indaba.conversation.state.Stage;

/** A position that is opened from the review, and leads back to it. */
interface ReviewSubPrompt extends InterviewPrompt {
    @Override
    default InterviewPosition next() {
        return InterviewPosition.at(Stage.REVIEW);
    }

    @Override
    default InterviewPosition back() {
        return next();
    }
}
