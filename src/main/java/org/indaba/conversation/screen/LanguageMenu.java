package org.indaba.conversation.screen;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.input.Action.Verb;
import org.indaba.conversation.input.Input;
import org.indaba.conversation.prompt.LanguagePrompt;
import org.indaba.conversation.prompt.Prompt;
import org.indaba.questionnaire.Language;

/** Asks in which language the person wants to get messages, after they have asked for it. */
public record LanguageMenu(List<Language> languages) implements Prompt {
    @Override
    public List<Paragraph> asks() {
        return List.of(Paragraph.of(PhraseKey.CHOOSE_LANGUAGE));
    }

    @Override
    public List<Button> choices() {
        return languages.stream().map(LanguagePrompt::button).toList();
    }

    @Override
    public Layout layout() {
        return Layout.IN_PAIRS;
    }

    /** A language that is not offered is refused by name. */
    @Override
    public Optional<Action> alsoTyped(Input.Said said) {
        return said.heard().language().map(each -> new Action(Verb.LANGUAGE, "", each.tag()));
    }
}
