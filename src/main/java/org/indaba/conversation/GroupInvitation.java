package org.indaba.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.indaba.conversation.Action.Verb;
import org.indaba.questionnaire.Language;

/** What a group is told: that answers are given in a private chat, and the way there. */
public final class GroupInvitation {
    private GroupInvitation() {}

    /** The consultation for all that a code names, with or without the label of a source; empty where none is meant. */
    public static Optional<String> meant(Desk desk, Instant at, String code) {
        return desk.briefing(code.split("_", 2)[0].toLowerCase(Locale.ROOT)).filter(desk.openToAll(at)::contains)
                .map(Briefing::code);
    }

    /** @param meant a consultation that is open to all; empty for whatever is */
    public static Event.Spoke of(Desk desk, Instant at, Optional<Language> wish, Optional<String> meant) {
        List<Briefing> open = meant.flatMap(desk::briefing).map(List::of).orElseGet(() -> desk.openToAll(at));
        Language language = wish.filter(desk.languages()::contains).orElse(Language.ENGLISH);
        if (open.isEmpty()) {
            return new Event.Spoke(language, Say.of(Paragraph.of(Line.GROUP_NONE)));
        } else if (open.size() == 1) {
            return only(open.get(0), wish);
        }
        List<List<Button>> titles = open.stream().limit(Pace.MOST_BUTTONS)
                .map(each -> List.of(Button.given(
                        each.title().in(each.in(language)), new Action(Verb.GO, each.code(), ""))))
                .toList();
        return new Event.Spoke(
                language, new Say(List.of(Paragraph.of(Line.GROUP_SEVERAL)), titles, Say.Timing.AT_ONCE));
    }

    /** It speaks one of its own languages. */
    private static Event.Spoke only(Briefing briefing, Optional<Language> wish) {
        Language language = wish.map(briefing::in).orElse(briefing.languages().contains(Language.ENGLISH)
                ? Language.ENGLISH
                : briefing.languages().get(0));
        Paragraph invitation = Paragraph.of(Line.GROUP_INVITATION, Map.of(
                "operator", new Value.Words(briefing.operator().in(language)),
                "title", new Value.Words(briefing.title().in(language))));
        Button open = Button.of(Line.GROUP_OPEN, new Action(Verb.GO, briefing.code(), ""));
        return new Event.Spoke(language, new Say(List.of(invitation), List.of(List.of(open)), Say.Timing.AT_ONCE));
    }
}
