package org.indaba.coordination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.indaba.consultation.Consultation;
import org.indaba.consultation.StaffPermission;
import org.indaba.conversation.Effect;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.prompt.ButtonWords;
import org.indaba.conversation.screen.BotMessage;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.questionnaire.Language;

/** Carries out {@code /share}: it shows the links to a consultation, and a text to forward in each of its languages. */
public final class ShareCommand {
    private static final String TRY = "try";

    private final StaffDecisionContext talk;
    private final StaffContext office;
    private final Consultation consultation;

    public ShareCommand(StaffDecisionContext talk, Consultation consultation) {
        this.talk = talk;
        this.office = talk.office();
        this.consultation = consultation;
    }

    /** @param typed the text after the code: a language, by its tag or by a name */
    void obey(String typed) {
        Optional<Language> named = consultation.languages().stream().filter(each -> isNamed(each, typed)).findFirst();
        named.ifPresentOrElse(this::forward, this::all);
    }

    private boolean isNamed(Language language, String typed) {
        return typed.equalsIgnoreCase(language.tag())
                || Stream.of(language, office.language()).anyMatch(in ->
                        ButtonWords.alike(language.locale().getDisplayLanguage(in.locale()), typed));
    }

    /** Sends the links, then the QR code, then the text to forward in one language, with buttons for the others. */
    public void all(Paragraph... before) {
        String code = consultation.code();
        ConsultationLinks links = office.links();
        List<Paragraph> ways = new ArrayList<>(Arrays.asList(before));
        ways.add(Paragraph.of(PhraseKey.LAUNCHED_PAGE, Map.of("link", new PhraseArgument.Code(links.page(code)))));
        ways.add(Paragraph.of(PhraseKey.PRINT_LINK, Map.of("link", new PhraseArgument.Code(links.print(code)))));
        if (tries()) {
            ways.add(Paragraph.of(PhraseKey.SHARE_TRY, Map.of(
                    "button", new PhraseArgument.Named(PhraseKey.TRY_IT),
                    "order", new PhraseArgument.Code("/" + StaffCommand.TRY.word() + " " + code))));
        }
        Language first = office.language(consultation);
        consultation.languages().stream().filter(each -> !each.equals(first)).findFirst()
                .ifPresent(other -> ways.add(Paragraph.of(PhraseKey.FORWARD_IN, Map.of(
                        "order", new PhraseArgument.Code("/" + StaffCommand.SHARE.word() + " " + code + " " + other.tag())))));
        talk.say(ways, List.of());
        Effect.Spoke text = text(first);
        talk.act(new StaffEffect.Coded(code, text));
        stands(text);
        talk.act(new StaffEffect.Returned());
    }

    private boolean tries() {
        return office.staff().may(StaffPermission.TRY, consultation);
    }

    private void forward(Language language) {
        Effect.Spoke text = text(language);
        talk.sayIn(text.language(), text.say().paragraphs(), text.say().rows());
        stands(text);
    }

    private void stands(Effect.Spoke text) {
        if (!text.say().rows().isEmpty()) {
            talk.awaits(prompt());
        }
    }

    /** The prompt below the text to forward: the name of a language may be typed, even that of the one that is shown. */
    CommandPrompt prompt() {
        List<Button> buttons = new ArrayList<>(buttons(consultation.languages().stream()));
        if (tries()) {
            buttons.add(tryIt());
        }
        return CommandPrompt.buttons(StaffCommand.SHARE, consultation.code(), List.of(), buttons);
    }

    private List<Button> buttons(Stream<Language> languages) {
        return languages
                .map(each -> new Button(new Button.Label.LanguageName(each.tag()), action(StaffCommand.SHARE, each.tag())))
                .toList();
    }

    private Button tryIt() {
        return Button.of(PhraseKey.TRY_IT, action(StaffCommand.TRY, TRY));
    }

    /** The text is in the language of its readers; the buttons under it are not forwarded with it. */
    private Effect.Spoke text(Language language) {
        ConsultationLinks links = office.links();
        List<Paragraph> text = new ArrayList<>();
        text.add(Paragraph.of(PhraseKey.FORWARD, Map.of(
                "title", new PhraseArgument.Words(consultation.title().in(language)),
                "operator", new PhraseArgument.Words(consultation.operator().in(language)),
                "link", new PhraseArgument.Code(links.to(consultation.code())))));
        consultation.closes().ifPresent(each -> text.add(Paragraph.of(
                PhraseKey.FORWARD_UNTIL, Map.of("date", PhraseArgument.Ending.of(each, consultation.zone())))));
        return new Effect.Spoke(language, new BotMessage(text, rows(language), BotMessage.Timing.AT_ONCE));
    }

    private List<List<Button>> rows(Language shown) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> others = buttons(consultation.languages().stream().filter(each -> !each.equals(shown)));
        for (int i = 0; i < others.size(); i += 2) {
            rows.add(others.subList(i, Math.min(i + 2, others.size())));
        }
        if (tries() && shown.equals(office.language(consultation))) {
            rows.add(List.of(tryIt()));
        }
        return rows;
    }

    private Action action(StaffCommand order, String what) {
        return StaffDecisionContext.action(order, consultation.code(), what);
    }

    Optional<PhraseKey> tapped(String tag) {
        Optional<Language> language =
                consultation.languages().stream().filter(each -> each.tag().equals(tag)).findFirst();
        language.ifPresent(this::forward);
        return language.isPresent() ? Optional.empty() : Optional.of(PhraseKey.TAP_UNKNOWN);
    }
}
