package org.indaba.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.questionnaire.Language;
import org.indaba.store.outbox.Notice;
import org.indaba.store.outbox.OutboxRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was made to be sent is gone after the call, whatever came of it. */
class StoredFileTest {
    private static final long PERSON = 1;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void made() throws Exception {
        file = Files.writeString(folder.resolve("answers.csv"), "a,b");
    }

    @Test
    void it_is_there_while_it_is_sent_and_deleted_then() throws Exception {
        assertThat(thereWhenSent(new SendResult.Sent(Optional.of("9")))).isTrue();
    }

    @Test
    void it_is_deleted_when_it_was_refused() throws Exception {
        assertThat(thereWhenSent(new SendResult.Refused("no"))).isTrue();
    }

    @Test
    void a_menu_goes_out_behind_replies_and_makes_no_message() throws Exception {
        try (Post post = new Post(folder, Post.UNPACED)) {
            post.person(PERSON, "77");
            post.put(
                    post.row(PERSON, OutboxRow.BULK, new Notice.Menu(Optional.of(Language.ENGLISH))),
                    post.reply(PERSON, "hello"));
            post.run();
            assertThat(post.channel.calls()).extracting(each -> each.outbound().getClass().getSimpleName())
                    .containsExactly("Text", "Menu");
            assertThat(post.states()).isEmpty();
        }
    }

    private boolean thereWhenSent(SendResult result) throws Exception {
        AtomicBoolean there = new AtomicBoolean();
        try (Post post = new Post(folder, Post.UNPACED)) {
            post.person(PERSON, "77");
            post.channel.rule((place, outbound) -> {
                there.set(outbound instanceof Outbound.Stored stored && Files.exists(stored.file()));
                return Optional.of(result);
            });
            post.put(post.row(PERSON, OutboxRow.REPLY,
                    new Notice.Responses(Language.ENGLISH, "wells", file.toString(), 7, Optional.empty())));
            post.run();
        }
        assertThat(file).doesNotExist();
        return there.get();
    }
}
