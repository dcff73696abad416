package org.indaba.channel.webchat.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.indaba.conversation.screen.Button;

/**
 * A group of buttons.
 *
 * @param list true where the buttons stand below one another, as choices do; other buttons stand side by side
 */
public record ButtonRows(boolean list, List<PageButton> buttons) {
    /** @param style the button that leads on is emphasized; this and the last two are null where a button has none */
    public record PageButton(String value, String label, String style, String pressed, String language) {}

    static List<ButtonRows> of(PageTextRenderer speech, List<List<Button>> said) {
        List<List<Button>> rows = new ArrayList<>();
        for (List<Button> row : said) {
            if (row.stream().allMatch(each -> each.label() instanceof Button.Label.LanguageName)) {
                row.forEach(each -> rows.add(List.of(each)));
            } else {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(row -> !proposes(speech, row)));
        List<ButtonRows> shown = new ArrayList<>();
        for (List<Button> row : rows) {
            boolean single = row.size() == 1 && rows.size() > 1 && isChoice(row.get(0));
            ButtonRows last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
            if (single && last != null && last.list()) {
                last.buttons().add(button(speech, row.get(0)));
            } else {
                shown.add(new ButtonRows(single, new ArrayList<>(row.stream().map(each -> button(speech, each)).toList())));
            }
        }
        return shown;
    }

    /** Puts the language that the browser proposes first. */
    private static boolean proposes(PageTextRenderer speech, List<Button> row) {
        return row.get(0).label() instanceof Button.Label.LanguageName name
                && name.tag().equals(speech.language().tag());
    }

    private static boolean isChoice(Button button) {
        return switch (button.action().verb()) {
            case NEXT, SKIP, BACK, ADD, REVIEW, SUBMIT, EDIT -> false;
            default -> true;
        };
    }

    static PageButton button(PageTextRenderer speech, Button button) {
        boolean wayOn = switch (button.action().verb()) {
            case AGREE, NEXT, SUBMIT, CONTINUE -> true;
            default -> false;
        };
        boolean toggles = button.label() instanceof Button.Label.Given given && given.text().matches("(?s)[☑☐] .*");
        String label = speech.label(button);
        return new PageButton(
                ChatPage.TAP + button.action().data(), label, wayOn ? "go" : null,
                toggles ? Boolean.toString(((Button.Label.Given) button.label()).text().startsWith("☑")) : null,
                button.label() instanceof Button.Label.LanguageName name ? name.tag() : null);
    }
}
