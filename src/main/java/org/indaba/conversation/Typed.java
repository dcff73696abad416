package org.indaba.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.indaba.conversation.Action.Verb;
import org.indaba.places.Spelling;

/**
 * What a typed text means at a place: the word on a button does the same as a tap on it, in whatever language it is
 * typed, and so does the number of a choice.
 */
record Typed(Screens screens, Progress progress) {

    Optional<Action> meaning(Input.Said said) {
        if (!said.content().fileKinds().isEmpty()) {
            return Optional.empty();
        }
        String text = said.content().text().strip();
        Optional<Action> choice = choice(text, said.heard());
        if (choice.isPresent()) {
            return choice;
        }
        for (Button button : screens.controls(progress)) {
            if (spells(said.heard(), text, button)) {
                return Optional.of(button.action());
            }
        }
        return alsoTyped(said);
    }

    /** The choice of this place whose label the text is, or whose number. */
    Optional<Action> choice(String text, Heard heard) {
        if (screens.isReadWhole(progress)) {
            return Optional.empty();
        }
        List<Button> choices = screens.choices(progress);
        Optional<Action> spelt = screens.hasOptions(progress)
                ? screens.screen(progress).option(text)
                : choices.stream().filter(each -> spells(heard, text, each)).map(Button::action).findFirst();
        if (spelt.isPresent()) {
            return spelt;
        }
        int number = screens.countsChoices(progress, text) ? heard.choice().orElse(0) : 0;
        return number >= 1 && number <= choices.size()
                ? Optional.of(choices.get(number - 1).action())
                : Optional.empty();
    }

    /** Words that are understood at a place whose screen does not show them. */
    private Optional<Action> alsoTyped(Input.Said said) {
        Place place = progress.place();
        switch (place.stage()) {
            case QUESTION -> {
                if (said.heard().is(Line.NEXT) || said.heard().is(Line.SKIP)) {
                    Verb verb = said.heard().is(Line.NEXT) ? Verb.NEXT : Verb.SKIP;
                    return Optional.of(screens.action(verb, Screens.from(place)));
                }
                if (said.heard().is(Line.ADD_MORE)) {
                    return Optional.of(screens.action(Verb.ADD, place.question()));
                }
            }
            case REVIEW -> {
                if (said.heard().is(Line.BACK)) {
                    return Optional.of(screens.action(Verb.BACK, Screens.from(place)));
                }
                if (said.heard().is(Line.NEXT)) {
                    return screens.unasked(progress).map(each -> screens.action(Verb.FORWARD, each.id()));
                }
                if (said.heard().is(Line.SUBMIT) || said.heard().is(Line.REVIEW)) {
                    return Optional.of(screens.action(Verb.REVIEW, ""));
                }
            }
            case COUNTRY -> {
                if (said.heard().is(Line.NONE_OF_THESE)) {
                    return Optional.of(screens.action(Verb.NO_COUNTRY, ""));
                }
                if (said.heard().is(Line.NEXT)) {
                    return Optional.of(screens.action(Verb.SKIP, Screens.from(place)));
                }
                return offered(said.heard().choice());
            }
            case BUBBLES -> {
                return amongBubbles(said, place);
            }
            default -> { }
        }
        return Optional.empty();
    }

    /** The number of a country that was offered, or the one after them for none. */
    private Optional<Action> offered(OptionalInt number) {
        List<String> offered = progress.given().offered();
        int place = number.orElse(0);
        if (offered.isEmpty() || place < 1 || place > offered.size() + 1) {
            return Optional.empty();
        }
        return Optional.of(place <= offered.size()
                ? screens.action(Verb.COUNTRY, offered.get(place - 1))
                : screens.action(Verb.NO_COUNTRY, ""));
    }

    private Optional<Action> amongBubbles(Input.Said said, Place place) {
        Heard heard = said.heard();
        if (heard.is(Line.BACK) || heard.is(Line.NEXT)) {
            return Optional.of(screens.action(Verb.BACK, Screens.from(place)));
        }
        Optional<KeptBubble> meant = deletable(said);
        if (meant.isPresent()) {
            return meant.map(bubble -> screens.action(
                    Verb.DELETE_BUBBLE, bubble.question() + "/" + Long.toString(bubble.id(), Character.MAX_RADIX)));
        }
        boolean more = heard.is(Line.MORE) && said.listed().size() > Screens.BUBBLES_SHOWN;
        return heard.is(Line.MORE) || heard.spells(Line.DELETE)
                ? Optional.of(screens.action(
                        Verb.BUBBLES, place.question() + "/" + (more ? Screens.BUBBLES_SHOWN : 0)))
                : Optional.empty();
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

    private boolean spells(Heard heard, String text, Button button) {
        if (button.label() instanceof Button.Label.Control control) {
            return heard.is(control.paragraph().line());
        } else if (button.label() instanceof Button.Label.LanguageName name) {
            return heard.language().map(each -> each.tag().equals(name.tag())).orElse(false);
        } else if (button.label() instanceof Button.Label.Given given) {
            return alike(given.text(), text);
        }
        return false;
    }

    /** Whether they are the same words, however they are written. */
    static boolean alike(String label, String typed) {
        if (typed.length() > 2 * label.length() + 16) {
            return false;
        }
        String folded = Spelling.fold(typed);
        return folded.isEmpty() ? label.equals(typed) : folded.equals(Spelling.fold(label));
    }
}
