package org.indaba.coordination.announcement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.indaba.consultation.Consultation;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.input.TypedInput;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.LaunchLimits;
import org.indaba.coordination.StaffCommand;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffDecisionContext;
import org.indaba.coordination.StaffEffect;
import org.indaba.questionnaire.Language;

/**
 * Carries out {@code /announce}: it asks for a text in each language of the consultation, shows a preview of all, and has a
 * button that sends them.
 */
final class AnnounceCommand {
    private final StaffDecisionContext talk;
    private final StaffContext office;
    private final Consultation consultation;

    AnnounceCommand(StaffDecisionContext talk, Consultation consultation) {
        this.talk = talk;
        this.office = talk.office();
        this.consultation = consultation;
    }

    /** Continues an earlier draft. */
    void begin() {
        if (audience().total() == 0) {
            List<Paragraph> paragraphs = new ArrayList<>();
            paragraphs.add(Paragraph.of(PhraseKey.ANNOUNCE_NOBODY, office.about(consultation)));
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

    /** The coordinator's own language is first, since they have words for it at once. */
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
        talk.act(new StaffEffect.AnnouncementDrafted(draft));
        talk.reachingOut(consultation.code(), Broadcast.Kind.ANNOUNCEMENT);
        AnnouncementPrompt prompt = prompt(draft);
        if (prompt.open().isEmpty()) {
            preview(draft);
        }
        show(prompt, List.of());
    }

    private void show(AnnouncementPrompt prompt, List<Paragraph> before) {
        talk.say(Stream.concat(before.stream(), prompt.asks().stream()).toList(), StaffDecisionContext.rows(prompt));
    }

    private List<Paragraph> written(AnnouncementDraft draft, Language next) {
        Map<String, PhraseArgument> values = office.about(consultation);
        values.put("language", new PhraseArgument.Tongues(List.of(next)));
        values.put("count", new PhraseArgument.Count(audience().reading(next)));
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(draft.texts().isEmpty() ? PhraseKey.ANNOUNCE_FIRST : PhraseKey.ANNOUNCE_NEXT, values));
        draft.first().ifPresent(each -> paragraphs.add(Paragraph.of(
                PhraseKey.ANNOUNCE_LEAVING, Map.of("language", new PhraseArgument.Tongues(List.of(each))))));
        return paragraphs;
    }

    /** Shows the message exactly as each reader will see it. */
    private void preview(AnnouncementDraft draft) {
        draft.written().forEach((language, text) ->
                talk.sayIn(language, Announcement.paragraphs(consultation, language, new PhraseArgument.Words(text)), List.of()));
    }

    private List<Paragraph> confirm(AnnouncementDraft draft) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.of(
                PhraseKey.ANNOUNCE_CONFIRM, Map.of("count", new PhraseArgument.Count(audience().total()))));
        List<Language> without = languages().stream().filter(each -> !draft.written().containsKey(each)).toList();
        if (!without.isEmpty()) {
            paragraphs.add(Paragraph.of(PhraseKey.ANNOUNCE_WITHOUT, Map.of(
                    "languages", new PhraseArgument.Tongues(without),
                    "count", new PhraseArgument.Count(without.stream().mapToLong(audience()::reading).sum()),
                    "language", new PhraseArgument.Tongues(List.of(draft.first().orElseThrow())))));
        }
        paragraphs.addAll(BroadcastCommand.leftOut(audience()));
        return paragraphs;
    }

    void typed(Input.Said said) {
        AnnouncementDraft draft = draft().orElseThrow();
        String text = said.content().text().strip();
        if (text.isEmpty() || !said.content().fileKinds().isEmpty()) {
            talk.say(PhraseKey.LAUNCH_TEXT_EXPECTED);
            return;
        }
        AnnouncementPrompt prompt = prompt(draft);
        Optional<Action> meant = new TypedInput(prompt).meaning(said);
        if (meant.isPresent()) {
            tapped(meant.get().argument().substring(StaffCommand.ANNOUNCE.word().length() + 1));
        } else if (!prompt.takes(said.heard())) {
            show(prompt, prompt.expected(said.heard()));
        } else if (text.length() > LaunchLimits.ANNOUNCEMENT) {
            talk.say(Paragraph.of(PhraseKey.LAUNCH_TOO_LONG, Map.of("most", new PhraseArgument.Count(LaunchLimits.ANNOUNCEMENT))));
        } else {
            ask(draft.with(prompt.open().get(0), text));
        }
    }

    Optional<PhraseKey> tapped(String what) {
        Optional<AnnouncementDraft> begun = draft();
        boolean offered = begun.isPresent() && StaffDecisionContext.rows(prompt(begun.get())).stream().flatMap(List::stream)
                .anyMatch(each -> each.action().argument().equals(StaffCommand.ANNOUNCE.word() + "/" + what));
        if (!offered) {
            return Optional.of(PhraseKey.TAP_EARLIER);
        }
        AnnouncementDraft draft = begun.get();
        List<Language> open = draft.open(languages());
        switch (what) {
            case AnnouncementPrompt.LEAVE -> ask(draft.with(open.get(0), ""));
            case AnnouncementPrompt.LEAVE_OTHERS -> ask(draft.without(open));
            case AnnouncementPrompt.BACK -> ask(draft.back());
            case AnnouncementPrompt.SEND -> send(draft);
            default -> {
                talk.act(new StaffEffect.AnnouncementDropped());
                talk.outreachEnds();
                talk.say(PhraseKey.ANNOUNCE_DROPPED);
            }
        }
        return Optional.empty();
    }

    private void send(AnnouncementDraft draft) {
        if (office.outreach().announcement().isPresent()) {
            new BroadcastCommand(talk).obey(StaffCommand.ANNOUNCE, consultation.code());
        } else if (audience().total() == 0) {
            begin();
        } else {
            Broadcast announcement = new Broadcast(
                    office.fresh(), Broadcast.Kind.ANNOUNCEMENT, consultation.code(), draft.written());
            talk.act(new StaffEffect.BroadcastBegun(announcement, audience().total()));
            talk.act(new StaffEffect.AnnouncementDropped());
            new BroadcastCommand(talk).under(PhraseKey.ANNOUNCING, announcement, consultation, audience().total());
        }
    }
}
