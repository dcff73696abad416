package org.indaba.channel.webchat.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.Attachment;
import org.indaba.channel.webchat.page.ChatPage;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.CurrentPage;
import org.indaba.conversation.screen.PhraseKey;

/**
 * A form as it was sent.
 *
 * @param fields all fields; the text is among them where it can be stored
 * @param typed as much of the text as is held, to be given back
 * @param withFile true where a file came with it, whether it was taken or not
 * @param problem why the form cannot be taken; its files are deleted from the spool then
 */
public record PostedForm(
        Map<String, String> fields, Utf8TextBuffer typed, List<Attachment> files, boolean withFile, Optional<PhraseKey> problem) {
    public PostedForm {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The text as it was typed, with the line ends that people see. */
    public String text() {
        return field(ChatPage.TEXT);
    }

    boolean isTap() {
        return field(ChatPage.DO).startsWith(ChatPage.TAP);
    }

    /** What its button does, where that is a tap. */
    Optional<Action.Verb> verb() {
        return Action.parse(field(ChatPage.DO).substring(ChatPage.TAP.length())).map(Action::verb);
    }

    /** Its button sends what stands in the field. */
    boolean isTyped() {
        return !isTap() && !field(ChatPage.DO).startsWith("/");
    }

    boolean isOfQuestion() {
        String from = field(ChatPage.FROM);
        return !from.isEmpty() && !from.startsWith("-");
    }

    boolean hasSomething() {
        return !text().isBlank() || !files.isEmpty();
    }

    /** It comes from the page on which a human is asked. */
    public boolean asks() {
        return field(ChatPage.FROM).equals(CurrentPage.ASKING);
    }

    /** Tells whether its page showed what {@code /start} would say, at a later time than this. */
    boolean cameBackAfter(Optional<Instant> last) {
        String shown = field(ChatPage.CAME_BACK);
        return shown.matches("[0-9]{1,15}")
                && last.filter(Instant.ofEpochMilli(Long.parseLong(shown))::isBefore).isEmpty();
    }

    /** The whole content as one text; two forms with the same content have the same text. */
    String content() {
        return field(ChatPage.DO) + '\0' + text() + brought();
    }

    /** The typed text and the position of the form, independent of the button that sent it. */
    String said() {
        return '\0' + field(ChatPage.FROM) + '\0' + text();
    }

    /** The files, as one text. */
    String brought() {
        StringBuilder brought = new StringBuilder();
        files.forEach(each -> brought.append('\0').append(each.kind())
                .append('\0').append(each.name().orElse(""))
                .append('\0').append(each.bytes().orElse(0)));
        return brought.toString();
    }

    @Override
    public String toString() {
        return "PostedForm[" + fields.size() + " fields, " + files.size() + " files]";
    }
}
