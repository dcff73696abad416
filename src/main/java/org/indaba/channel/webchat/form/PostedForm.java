package org.indaba.channel.webchat.form;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.channel.Attachment;
import org.indaba.channel.webchat.page.ChatPage;
import org.indaba.conversation.screen.CurrentPage;
import org.indaba.conversation.screen.PhraseKey;

/**
 * A form as it came.
 *
 * @param fields the text among them where it can be acted on
 * @param typed the text, as much of it as is held, to be given back
 * @param withFile a file came with it, taken or not
 * @param problem why it cannot be taken; its files are gone from the spool then
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

    /** As typed, with the line ends that people see. */
    public String text() {
        return field(ChatPage.TEXT);
    }

    /** It comes from the page on which a human is asked. */
    public boolean asks() {
        return field(ChatPage.FROM).equals(CurrentPage.ASKING);
    }

    /** Its page showed what {@code /start} would say, later than this. */
    boolean cameBackAfter(Optional<Instant> last) {
        String shown = field(ChatPage.CAME_BACK);
        return shown.matches("[0-9]{1,15}")
                && last.filter(Instant.ofEpochMilli(Long.parseLong(shown))::isBefore).isEmpty();
    }

    /** All that it says, as one text: two forms that say the same have the same. */
    String content() {
        return field(ChatPage.DO) + '\0' + text() + brought();
    }

    /** What is typed in it and where, whichever button sent it. */
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
