package org.indaba.conversation;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.Action.Verb;

/**
 * What a typed text means at a place: the word on a button does the same as a tap on it, in whatever language it is
 * typed, and so does the number of a choice.
 */
record Typed(Screens screens, Progress progress) {

    Optional<Action> meaning(Input.Said said) {
        if (!said.content().fileKinds().isEmpty()) {
            return Optional.empty();
        }
        List<Button> choices = screens.choices(progress);
        String text = said.content().text().strip();
        for (Button button : choices) {
            if (spells(said.heard(), text, button)) {
                return Optional.of(button.action());
            }
        }
        if (said.heard().number().isPresent() && !screens.isOpenQuestion(progress)) {
            int number = said.heard().number().getAsInt();
            if (number >= 1 && number <= choices.size()) {
                return Optional.of(choices.get(number - 1).action());
            }
        }
        for (Button button : screens.controls(progress)) {
            if (spells(said.heard(), text, button)) {
                return Optional.of(button.action());
            }
        }
        return alsoTyped(said);
    }

    /** Words that are understood at a place whose screen does not show them. */
    private Optional<Action> alsoTyped(Input.Said said) {
        Place place = progress.place();
        switch (place.stage()) {
            case QUESTION -> {
                if (said.heard().is(Line.NEXT) || said.heard().is(Line.SKIP)) {
                    return Optional.of(screens.action(Verb.NEXT, Screens.from(place)));
                }
            }
            case REVIEW -> {
                if (said.heard().is(Line.BACK)) {
                    return Optional.of(screens.action(Verb.BACK, Screens.from(place)));
                }
                if (said.heard().is(Line.SUBMIT) || said.heard().is(Line.REVIEW)) {
                    return Optional.of(screens.action(Verb.REVIEW, ""));
                }
            }
            case COUNTRY -> {
                if (said.heard().is(Line.NONE_OF_THESE)) {
                    return Optional.of(screens.action(Verb.NO_COUNTRY, ""));
                }
            }
            case BUBBLES -> {
                return deletable(said).map(bubble -> screens.action(
                        Verb.DELETE_BUBBLE, bubble.question() + "/" + Long.toString(bubble.id(), Character.MAX_RADIX)));
            }
            default -> { }
        }
        return Optional.empty();
    }

    /** The bubble that {@code Delete} or {@code Delete 2} means among those on the screen. */
    static Optional<KeptBubble> deletable(Input.Said said) {
        List<KeptBubble> listed = said.listed();
        if (said.heard().is(Line.DELETE) && listed.size() == 1) {
            return Optional.of(listed.get(0));
        }
        if (said.heard().numbered().contains(Line.DELETE) && said.heard().number().isPresent()) {
            int number = said.heard().number().getAsInt();
            return number >= 1 && number <= listed.size() ? Optional.of(listed.get(number - 1)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean spells(Heard heard, String text, Button button) {
        if (button.label() instanceof Button.Label.Control control) {
            return heard.is(control.paragraph().line());
        } else if (button.label() instanceof Button.Label.LanguageName name) {
            return heard.language().map(each -> each.tag().equals(name.tag())).orElse(false);
        } else if (button.label() instanceof Button.Label.Given given) {
            return given.text().equalsIgnoreCase(text);
        }
        return false;
    }
}
