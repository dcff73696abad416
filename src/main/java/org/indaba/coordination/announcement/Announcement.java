package org.indaba.coordination.announcement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;

/** Makes the message that the receivers of a broadcast read. */
public final class Announcement {
    private Announcement() {}

    /**
     * The message.
     *
     * @param language one in which it was written, where it is an announcement
     * @param country the receiver's country, where it is known
     */
    public static BotMessage say(
            Broadcast broadcast, Consultation consultation, Language language, Optional<String> country) {
        return broadcast.kind() == Broadcast.Kind.REMINDER
                ? reminder(consultation, language, country)
                : new BotMessage(
                        paragraphs(consultation, language, new PhraseArgument.Announced(broadcast.id(), language)), List.of(),
                        BotMessage.Timing.AT_ONCE);
    }

    /** The coordinators' text stands alone, below a line that names its authors. */
    static List<Paragraph> paragraphs(Consultation consultation, Language language, PhraseArgument text) {
        return List.of(
                Paragraph.of(PhraseKey.ANNOUNCEMENT, title(consultation, language)),
                Paragraph.of(PhraseKey.ANNOUNCEMENT_TEXT, Map.of("text", text)),
                Paragraph.of(PhraseKey.ANNOUNCEMENT_STOP));
    }

    private static BotMessage reminder(Consultation consultation, Language language, Optional<String> country) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(PhraseKey.REMINDER, title(consultation, language)));
        consultation.closes().ifPresent(at -> paragraphs.add(Paragraph.of(
                PhraseKey.REMINDER_UNTIL, Map.of("date", PhraseArgument.Ending.of(at, consultation.zone(), country)))));
        String code = consultation.code();
        return new BotMessage(
                paragraphs,
                List.of(
                        List.of(Button.of(PhraseKey.CONTINUE, new Action(Action.Verb.CONTINUE, code, ""))),
                        List.of(Button.of(PhraseKey.NO_MORE_REMINDERS, new Action(Action.Verb.NO_REMINDERS, code, "")))),
                BotMessage.Timing.AT_ONCE);
    }

    private static Map<String, PhraseArgument> title(Consultation consultation, Language language) {
        Language held = consultation.languages().contains(language) ? language : consultation.languages().get(0);
        return Map.of("title", new PhraseArgument.Words(consultation.title().in(held)));
    }
}
