package org.indaba.coordination;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.Button;
import org.indaba.conversation.Input;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;
import org.indaba.conversation.prompt.Fork;
import org.indaba.questionnaire.Language;

/** {@code /announce}: a text in each language of the consultation, a look at all of them, and a button that sends it. */
final class Announcing {
    private static final String LEAVE = "leave";
    private static final String LEAVE_OTHERS = "leave-others";
    private static final String BACK = "back";
    private static final String CANCEL = "cancel";
    private static final String SEND = "send";

    /** Typed, they are never the announcement, whether they stand there or not. */
    private static final Set<Line> LABELS = Set.of(
            Line.LEAVE_LANGUAGE_OUT, Line.LEAVE_OTHERS_OUT, Line.SEND_NOW, Line.BACK, Line.CANCEL, Line.STOP_SENDING,
            Line.REMIND_THEM);

    private final Talk talk;
    private final Office office;
    private final Consultation consultation;

    Announcing(Talk talk, Consultation consultation) {
        this.talk = talk;
        this.office = talk.office();
        this.consultation = consultation;
    }

    /** Goes on with what was begun before. */
    void begin() {
        if (audience().total() == 0) {
            List<Paragraph> paragraphs = new ArrayList<>();
            paragraphs.add(Paragraph.of(Line.ANNOUNCE_NOBODY, Running.about(office, consultation)));
            paragraphs.addAll(Reaching.leftOut(audience()));
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

    private void ask(AnnouncementDraft draft) {
        talk.act(new Deed.AnnouncementDrafted(draft));
        talk.reachingOut(consultation.code(), Broadcast.Kind.ANNOUNCEMENT);
        List<Language> open = draft.open(languages());
        if (open.isEmpty()) {
            preview(draft);
            return;
        }
        Language next = open.get(0);
        Map<String, Value> values = Running.about(office, consultation);
        values.put("language", new Value.Tongues(List.of(next)));
        values.put("count", new Value.Count(audience().reading(next)));
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(draft.texts().isEmpty() ? Line.ANNOUNCE_FIRST : Line.ANNOUNCE_NEXT, values));
        draft.first().ifPresent(each -> paragraphs.add(Paragraph.of(
                Line.ANNOUNCE_LEAVING, Map.of("language", new Value.Tongues(List.of(each))))));
        talk.say(paragraphs, rows(draft, open));
    }

    private List<List<Button>> rows(AnnouncementDraft draft, List<Language> open) {
        List<List<Button>> rows = new ArrayList<>();
        if (draft.first().isPresent() && !open.isEmpty()) {
            rows.add(List.of(button(Line.LEAVE_LANGUAGE_OUT, LEAVE)));
            if (open.size() > 1) {
                rows.add(List.of(button(Line.LEAVE_OTHERS_OUT, LEAVE_OTHERS)));
            }
        } else if (open.isEmpty()) {
            rows.add(List.of(button(Line.SEND_NOW, SEND)));
        }
        rows.add(draft.texts().isEmpty()
                ? List.of(button(Line.CANCEL, CANCEL))
                : List.of(button(Line.BACK, BACK), button(Line.CANCEL, CANCEL)));
        return rows;
    }

    private Button button(Line line, String what) {
        return Button.of(line, Talk.action(Order.ANNOUNCE, consultation.code(), what));
    }

    /** Just as each reader will see it. */
    private void preview(AnnouncementDraft draft) {
        draft.written().forEach((language, text) ->
                talk.sayIn(language, Announcement.paragraphs(consultation, language, new Value.Words(text)), List.of()));
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
        paragraphs.addAll(Reaching.leftOut(audience()));
        talk.say(paragraphs, rows(draft, List.of()));
    }

    void typed(Input.Said said) {
        AnnouncementDraft draft = draft().orElseThrow();
        String text = said.content().text().strip();
        List<Language> open = draft.open(languages());
        if (text.isEmpty() || !said.content().fileKinds().isEmpty()) {
            talk.say(Line.LAUNCH_TEXT_EXPECTED);
        } else if (spelt(said, draft, open).isPresent()) {
            tapped(spelt(said, draft, open).get());
        } else if (open.isEmpty() || LABELS.stream().anyMatch(said.heard()::is)) {
            ask(draft);
        } else if (text.length() > Limits.ANNOUNCEMENT) {
            talk.say(Paragraph.of(Line.LAUNCH_TOO_LONG, Map.of("most", new Value.Count(Limits.ANNOUNCEMENT))));
        } else {
            ask(draft.with(open.get(0), text));
        }
    }

    private Optional<String> spelt(Input.Said said, AnnouncementDraft draft, List<Language> open) {
        return rows(draft, open).stream().flatMap(List::stream)
                .filter(each -> said.heard().is(((Button.Label.Control) each.label()).paragraph().line()))
                .map(Button::action)
                .findFirst()
                .or(() -> open.isEmpty() ? confirm().meant(said.heard()) : Optional.empty())
                .map(each -> each.argument().substring(Order.ANNOUNCE.word().length() + 1));
    }

    private Fork confirm() {
        return Fork.of(
                Talk.action(Order.ANNOUNCE, consultation.code(), SEND),
                Talk.action(Order.ANNOUNCE, consultation.code(), BACK));
    }

    Optional<Line> tapped(String what) {
        Optional<AnnouncementDraft> begun = draft();
        if (begun.isEmpty()) {
            return Optional.of(Line.TAP_EARLIER);
        }
        AnnouncementDraft draft = begun.get();
        List<Language> open = draft.open(languages());
        boolean offered = rows(draft, open).stream().flatMap(List::stream)
                .anyMatch(each -> each.action().argument().equals(Order.ANNOUNCE.word() + "/" + what));
        if (!offered) {
            return Optional.of(Line.TAP_EARLIER);
        }
        switch (what) {
            case LEAVE -> ask(draft.with(open.get(0), ""));
            case LEAVE_OTHERS -> ask(draft.without(open));
            case BACK -> ask(draft.back());
            case SEND -> send(draft);
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
            new Reaching(talk).obey(Order.ANNOUNCE, consultation.code());
        } else if (audience().total() == 0) {
            begin();
        } else {
            Broadcast announcement = new Broadcast(
                    office.fresh(), Broadcast.Kind.ANNOUNCEMENT, consultation.code(), draft.written());
            talk.act(new Deed.BroadcastBegun(announcement, audience().total()));
            talk.act(new Deed.AnnouncementDropped());
            new Reaching(talk).under(Line.ANNOUNCING, announcement, consultation, audience().total());
        }
    }
}
