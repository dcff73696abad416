package org.indaba.channel.telegram.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard of groups, and what is not. */
class GroupUpdateMapperTest {
    private static final InboundKey KEY = new InboundKey("telegram", "42", "10");
    private static final Address GROUP = new Address("telegram", "42", "-100");

    private final UpdateMapper updates = new UpdateMapper("42", InstantSource.fixed(Instant.EPOCH));

    @ParameterizedTest
    @CsvSource({
        "/start,,''", "/START,,''", "/help,,''", "/start@indaba_bot,indaba_bot,''", "/start@other_bot,other_bot,''",
        "/start wg-study,,wg-study", "/start@indaba_bot wg-study_radio,indaba_bot,wg-study_radio",
        "/status@indaba_bot,indaba_bot,''", "/start what we think of it,,''", "/start <b>,,''",
    })
    void a_command_calls_the_bot_and_brings_a_code_alone(String text, String bot, String code) {
        assertThat(read("message", "'text':'" + text + "'"))
                .contains(new Inbound.GroupCall(KEY, GROUP, 10, Optional.of("sw"), Optional.ofNullable(bot), code));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'text':'Our answer is yes.'", "'text':'/status'", "'text':'/weather'", "'text':'/'", "'text':''",
        "'voice':{'file_id':'F1'}", "'caption':'/start','photo':[{'file_id':'F1'}]", "'new_chat_title':'x'",
        "'left_chat_member':{'id':1}", "'group_chat_created':true"
    })
    void nothing_else_that_is_written_there_is_heard(String content) {
        assertThat(read("message", content)).contains(new Inbound.Nothing(KEY, GROUP, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"edited_message", "channel_post"})
    void a_change_or_a_channel_asks_for_nothing(String kind) {
        assertThat(read(kind, "'text':'/start'").orElseThrow()).isInstanceOf(Inbound.Nothing.class);
    }

    @Test
    void the_migration_is_followed_from_either_chat() {
        Inbound.GroupMoved moved =
                new Inbound.GroupMoved(KEY, GROUP, 10, new Address("telegram", "42", "-1001234567890"));
        assertThat(read("message", "'migrate_to_chat_id':-1001234567890")).contains(moved);
        assertThat(parse("message", "supergroup", "-1001234567890", "'migrate_from_chat_id':-100")).contains(moved);
    }

    @ParameterizedTest
    @CsvSource({"left,member", "kicked,member", "left,administrator", "restricted,member"})
    void whoever_adds_the_bot_calls_it(String before, String after) {
        assertThat(read("my_chat_member", membership(before, after)))
                .contains(new Inbound.GroupCall(KEY, GROUP, 10, Optional.of("sw"), Optional.empty(), ""));
    }

    @ParameterizedTest
    @CsvSource({"member,left", "member,kicked", "administrator,kicked", "restricted,left"})
    void a_bot_that_is_removed_is_out_of_reach(String before, String after) {
        assertThat(read("my_chat_member", membership(before, after)))
                .contains(new Inbound.Reachability(KEY, GROUP, 10, false));
    }

    @ParameterizedTest
    @CsvSource({"member,administrator", "administrator,member", "member,restricted", "left,restricted"})
    void other_rights_ask_for_nothing(String before, String after) {
        assertThat(read("my_chat_member", membership(before, after))).contains(new Inbound.Nothing(KEY, GROUP, 10));
    }

    @Test
    void a_reply_names_the_message_that_it_is_one_to() {
        Inbound.Message reply = (Inbound.Message) parse(
                        "message", "private", "7", "'text':'yes','reply_to_message':{'message_id':3,'text':'?'}")
                .orElseThrow();
        assertThat(reply.replyTo()).contains("3");
    }

    private static String membership(String before, String after) {
        return "'old_chat_member':{'status':'" + before + "'},'new_chat_member':{'status':'" + after + "'}";
    }

    private Optional<Inbound> read(String kind, String content) {
        return parse(kind, "group", "-100", content);
    }

    private Optional<Inbound> parse(String kind, String type, String chat, String content) {
        return updates.parse(("{'update_id':10,'" + kind + "':{'message_id':5,'date':1760000000,'from':{'id':9,"
                + "'is_bot':false,'language_code':'sw'},'chat':{'id':" + chat + ",'type':'" + type + "'}," + content
                + "}}").replace('\'', '"'));
    }
}
