package org.indaba.conversation.screen;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.ConsultationDirectory;
import org.indaba.conversation.ConsultationSummary;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.questionnaire.Language;

/** Makes the message for a group: that answers are given in a private chat, and the button that opens it. */
public final class GroupInvitation {
    private GroupInvitation() {}

    /**
     * The consultation that a code names, with or without the label of a source, where it is open to all; empty where none
     * is meant.
     */
    public static Optional<String> meant(ConsultationDirectory desk, Instant at, String code) {
        return desk.briefing(code.split("_", 2)[0].toLowerCase(Locale.ROOT)).filter(desk.openToAll(at)::contains)
                .map(ConsultationSummary::code);
    }

    /** @param meant a consultation that is open to all; empty for all of them */
    public static Effect.Spoke of(ConsultationDirectory desk, Instant at, Optional<Language> wish, Optional<String> meant) {
        List<ConsultationSummary> open = meant.flatMap(desk::briefing).map(List::of).orElseGet(() -> desk.openToAll(at));
        Language language = wish.filter(desk.languages()::contains).orElse(Language.ENGLISH);
        if (open.isEmpty()) {
            return new Effect.Spoke(language, BotMessage.of(Paragraph.of(PhraseKey.GROUP_NONE)));
        } else if (open.size() == 1) {
            return only(open.get(0), wish);
        }
        List<List<Button>> titles = open.stream().limit(ConversationLimits.MOST_BUTTONS)
                .map(each -> List.of(Button.given(
                        each.title().in(each.in(language)), new Action(Verb.GO, each.code(), ""))))
                .toList();
        return new Effect.Spoke(
                language, new BotMessage(List.of(Paragraph.of(PhraseKey.GROUP_SEVERAL)), titles, BotMessage.Timing.AT_ONCE));
    }

    /** The language is one of the consultation's own. */
    private static Effect.Spoke only(ConsultationSummary briefing, Optional<Language> wish) {
        Language language = wish.map(briefing::in).orElse(briefing.languages().contains(Language.ENGLISH)
                ? Language.ENGLISH
                : briefing.languages().get(0));
        Paragraph invitation = Paragraph.of(PhraseKey.GROUP_INVITATION, Map.of(
                "operator", new PhraseArgument.Words(briefing.operator().in(language)),
                "title", new PhraseArgument.Words(briefing.title().in(language))));
        Button open = Button.of(PhraseKey.GROUP_OPEN, new Action(Verb.GO, briefing.code(), ""));
        return new Effect.Spoke(language, new BotMessage(List.of(invitation), List.of(List.of(open)), BotMessage.Timing.AT_ONCE));
    }
}
