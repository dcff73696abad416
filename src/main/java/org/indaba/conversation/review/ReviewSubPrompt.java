package org.indaba.conversation.review;

import org.indaba.conversation.InterviewPosition;
import org.indaba.conversation.Stage;
import org.indaba.conversation.prompt.InterviewPrompt;

/** A place that is opened from the review, and left to it. */
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
