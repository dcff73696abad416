package org.indaba.conversation.handler;

import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.StorageLimits;
import org.indaba.conversation.input.ContentSize;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.MessageContent;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.conversation.state.InterviewProgress;
import org.indaba.conversation.state.KeptBubble;

/**
 * Checks whether what a person sends is within the limits of what one person may store, and makes the message where it is
 * not.
 */
public record QuotaCheck(StorageLimits bounds, InterviewProgress progress, PhraseArgument contact) {

    /** The reason why this is not accepted as a further part of the answer; empty where it is. */
    Optional<Paragraph> refuses(String question, MessageContent content) {
        return progress.tally(question).bubbles() >= bounds.answerPieces()
                ? Optional.of(of(PhraseKey.OVER_PIECES, question, bounds.answerPieces()))
                : refuses(question, ContentSize.of(content), content.fileKinds().size());
    }

    /** The reason why this edit is not accepted. One that makes the text no longer and brings no larger file always is. */
    public Optional<Paragraph> refuses(Input.Edited edited, KeptBubble bubble) {
        MessageContent now = edited.content();
        long bytes = now.fileKinds().isEmpty() ? 0 : Math.max(0, now.bytes() - bubble.extent().bytes());
        int files = Math.max(0, now.fileKinds().size() - bubble.kinds().size());
        int characters = edited.wording() == Input.Edited.Wording.LONGER ? now.text().length() : 0;
        return refuses(bubble.question(), new ContentSize(characters, bytes), files);
    }

    private Optional<Paragraph> refuses(String question, ContentSize more, int files) {
        ContentSize all = progress.extent();
        if (more.characters() > 0
                && progress.tally(question).extent().characters() + more.characters() > bounds.answerCharacters()) {
            return Optional.of(of(PhraseKey.OVER_ANSWER, question, bounds.answerCharacters()));
        } else if (more.characters() > 0 && all.characters() + more.characters() > bounds.personCharacters()) {
            return Optional.of(of(PhraseKey.OVER_ANSWERS, question, bounds.personCharacters()));
        } else if (files > 0 && progress.files() + files > bounds.personFiles()) {
            return Optional.of(of(PhraseKey.OVER_FILES, question, bounds.personFiles()));
        } else if (more.bytes() > 0 && all.bytes() + more.bytes() > bounds.personBytes()) {
            return Optional.of(Paragraph.of(PhraseKey.OVER_BYTES, Map.of(
                    "id", new PhraseArgument.Code(question), "size", new PhraseArgument.Size(bounds.personBytes()))));
        }
        return Optional.empty();
    }

    private static Paragraph of(PhraseKey line, String question, long most) {
        return Paragraph.of(line, Map.of("id", new PhraseArgument.Code(question), "most", new PhraseArgument.Count(most)));
    }

    /** The line about how to make room. */
    public Paragraph mend() {
        return Paragraph.of(PhraseKey.OVER_MEND, Map.of("contact", contact));
    }
}
