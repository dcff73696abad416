package org.indaba.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.indaba.channel.webchat.page.PageTextRenderer;
import org.indaba.conversation.screen.PhraseKey;
import org.junit.jupiter.api.Test;

/** A page has buttons: what tells people to send a command stands on none. */
class ChatWordsTest {
    private static final Pattern COMMAND =
            Pattern.compile("/(start|help|review|withdraw|documents|schedule|status|language|mydata|stop)\\b");

    /** Said to who corrects a message, replies to one, calls the bot in a group or has a role: on Telegram alone. */
    private static final Set<PhraseKey> IN_CHATS_ALONE = EnumSet.of(
            PhraseKey.CODE_OF_OTHERS, PhraseKey.IDENTITY_NOT_HELD, PhraseKey.CHOICE_IN_REVIEW, PhraseKey.ASK_UNCHANGED, PhraseKey.ASK_BY_HELP,
            PhraseKey.RELAY_REPLY_MORE, PhraseKey.GROUP_NONE, PhraseKey.DOCUMENT_KEPT, PhraseKey.DOCUMENT_NO_NUMBER);

    @Test
    void a_line_that_names_a_command_has_other_words_on_a_page_or_is_said_in_chats_alone() throws IOException {
        Properties english = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/phrases/en.properties"))) {
            english.load(file);
        }
        Set<PhraseKey> onPages = Arrays.stream(PhraseKey.values())
                .filter(line -> !IN_CHATS_ALONE.contains(line))
                .filter(line -> COMMAND.matcher(english.getProperty(PageTextRenderer.onAPage(line).key(), "")).find())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PhraseKey.class)));
        assertThat(onPages).as("lines that would tell the reader of a page to send a command").isEmpty();
    }
}
