package org.indaba.conversation.review;

import org.indaba.conversation.Place;
import org.indaba.conversation.Stage;
import org.indaba.conversation.prompt.InterviewPrompt;

/** A place that is opened from the review, and left to it. */
interface FromReview extends InterviewPrompt {
    @Override
    default Place next() {
        return Place.at(Stage.REVIEW);
    }

    @Override
    default Place back() {
        return next();
    }
}
