package org.indaba.coordination.announcement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.Action;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Typed;
import org.indaba.conversation.Value;
import org.indaba.coordination.Deed;
import org.indaba.coordination.Limits;
import org.indaba.coordination.Office;
import org.indaba.coordination.Order;
import org.indaba.coordination.Talk;
import org.indaba.questionnaire.Language;

/** {@code /announce}: a text in each language of the consultation, a look at all of them, and a button that sends it. */
final class AnnounceCommand {
    private final Talk talk;
    private final Office office;
    private final Consultation consultation;

    AnnounceCommand(Talk talk, Consultation consultation) {
        this.talk = talk;
        this.office = talk.office();
        this.consultation = consultation;
    }

    /** Goes on with what was begun before. */
    void begin() {
        if (audience().total() == 0) {
            List<Paragraph> paragraphs = new ArrayList<>();
            paragraphs.add(Paragraph.of(Line.ANNOUNCE_NOBODY, office.about(consultation)));
            paragraphs.addAll(BroadcastCommand.leftOut(audience()));
            talk.say(paragraphs, List.of());
            return;
        }
        ask(draft().orElseGet(() -> AnnouncementDraft.begun(consultation.code())));
    }

    private Optional<AnnouncementDraft> draft() {
        return office.outreach().draft().filter(each -> each.consultation().equals(consultation.code()));
    }

    private Audience audience() {
        return office.outreach().audience().orElseThrow();
    }

    /** The coordinator's own first: they have words for it at once. */
    private List<Language> languages() {
        Set<Language> languages = new LinkedHashSet<>();
        if (consultation.languages().contains(office.language())) {
            languages.add(office.language());
        }
        languages.addAll(consultation.languages());
        return List.copyOf(languages);
    }

    private AnnouncementPrompt prompt(AnnouncementDraft draft) {
        List<Language> open = draft.open(languages());
        return new AnnouncementPrompt(draft, open, open.isEmpty() ? confirm(draft) : written(draft, open.get(0)));
    }

    private void ask(AnnouncementDraft draft) {
        talk.act(new Deed.AnnouncementDrafted(draft));
        talk.reachingOut(consultation.code(), Broadcast.Kind.ANNOUNCEMENT);
        AnnouncementPrompt prompt = prompt(draft);
        if (prompt.open().isEmpty()) {
            preview(draft);
        }
        show(prompt, List.of());
    }

    private void show(AnnouncementPrompt prompt, List<Paragraph> before) {
        talk.say(Stream.concat(before.stream(), prompt.asks().stream()).toList(), Talk.rows(prompt));
    }

    private List<Paragraph> written(AnnouncementDraft draft, Language next) {
        Map<String, Value> values = office.about(consultation);
        values.put("language", new Value.Tongues(List.of(next)));
        values.put("count", new Value.Count(audience().reading(next)));
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(draft.texts().isEmpty() ? Line.ANNOUNCE_FIRST : Line.ANNOUNCE_NEXT, values));
        draft.first().ifPresent(each -> paragraphs.add(Paragraph.of(
                Line.ANNOUNCE_LEAVING, Map.of("language", new Value.Tongues(List.of(each))))));
        return paragraphs;
    }

    /** Just as each reader will see it. */
    private void preview(AnnouncementDraft draft) {
        draft.written().forEach((language, text) ->
                talk.sayIn(language, Announcement.paragraphs(consultation, language, new Value.Words(text)), List.of()));
    }

    private List<Paragraph> confirm(AnnouncementDraft draft) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(
                Line.ANNOUNCE_CONFIRM, Map.of("count", new Value.Count(audience().total()))));
        List<Language> without = languages().stream().filter(each -> !draft.written().containsKey(each)).toList();
        if (!without.isEmpty()) {
            paragraphs.add(Paragraph.of(Line.ANNOUNCE_WITHOUT, Map.of(
                    "languages", new Value.Tongues(without),
                    "count", new Value.Count(without.stream().mapToLong(audience()::reading).sum()),
                    "language", new Value.Tongues(List.of(draft.first().orElseThrow())))));
        }
        paragraphs.addAll(BroadcastCommand.leftOut(audience()));
        return paragraphs;
    }

    void typed(Input.Said said) {
        AnnouncementDraft draft = draft().orElseThrow();
        String text = said.content().text().strip();
        if (text.isEmpty() || !said.content().fileKinds().isEmpty()) {
            talk.say(Line.LAUNCH_TEXT_EXPECTED);
            return;
        }
        AnnouncementPrompt prompt = prompt(draft);
        Optional<Action> meant = new Typed(prompt).meaning(said);
        if (meant.isPresent()) {
            tapped(meant.get().argument().substring(Order.ANNOUNCE.word().length() + 1));
        } else if (!prompt.takes(said.heard())) {
            show(prompt, prompt.expected(said.heard()));
        } else if (text.length() > Limits.ANNOUNCEMENT) {
            talk.say(Paragraph.of(Line.LAUNCH_TOO_LONG, Map.of("most", new Value.Count(Limits.ANNOUNCEMENT))));
        } else {
            ask(draft.with(prompt.open().get(0), text));
        }
    }

    Optional<Line> tapped(String what) {
        Optional<AnnouncementDraft> begun = draft();
        boolean offered = begun.isPresent() && Talk.rows(prompt(begun.get())).stream().flatMap(List::stream)
                .anyMatch(each -> each.action().argument().equals(Order.ANNOUNCE.word() + "/" + what));
        if (!offered) {
            return Optional.of(Line.TAP_EARLIER);
        }
        AnnouncementDraft draft = begun.get();
        List<Language> open = draft.open(languages());
        switch (what) {
            case AnnouncementPrompt.LEAVE -> ask(draft.with(open.get(0), ""));
            case AnnouncementPrompt.LEAVE_OTHERS -> ask(draft.without(open));
            case AnnouncementPrompt.BACK -> ask(draft.back());
            case AnnouncementPrompt.SEND -> send(draft);
            default -> {
                talk.act(new Deed.AnnouncementDropped());
                talk.outreachEnds();
                talk.say(Line.ANNOUNCE_DROPPED);
            }
        }
        return Optional.empty();
    }

    private void send(AnnouncementDraft draft) {
        if (office.outreach().announcement().isPresent()) {
            new BroadcastCommand(talk).obey(Order.ANNOUNCE, consultation.code());
        } else if (audience().total() == 0) {
            begin();
        } else {
            Broadcast announcement = new Broadcast(
                    office.fresh(), Broadcast.Kind.ANNOUNCEMENT, consultation.code(), draft.written());
            talk.act(new Deed.BroadcastBegun(announcement, audience().total()));
            talk.act(new Deed.AnnouncementDropped());
            new BroadcastCommand(talk).under(Line.ANNOUNCING, announcement, consultation, audience().total());
        }
    }
}
