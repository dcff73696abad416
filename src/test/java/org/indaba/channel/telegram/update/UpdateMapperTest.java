package org.indaba.channel.telegram.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateMapperTest {
    private static final Instant ARRIVED = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant SENT = Instant.ofEpochSecond(1_760_000_000);
    private static final InboundKey KEY = new InboundKey("telegram", "42", "10");
    private static final Address ADDRESS = new Address("telegram", "42", "7");
    private static final String FILE = "'file_id':'F1','file_unique_id':'U','file_size':5";

    private final UpdateMapper updates = new UpdateMapper("42", InstantSource.fixed(ARRIVED));

    static Stream<Arguments> answers() {
        return Stream.of(
                row("text", "'text':'hello'", "hello"),
                row("forwarded", "'forward_origin':{'type':'hidden_user'},'text':'hello'", "hello"),
                row("voice", "'voice':{" + FILE + ",'mime_type':'audio/ogg'}", "",
                        new Attachment("voice", "F1", Optional.empty(), Optional.of("audio/ogg"), OptionalLong.of(5))),
                row("audio", "'audio':{" + FILE + "},'caption':'c'", "c", file("audio")),
                row("video", "'video':{" + FILE + "}", "", file("video")),
                row("video note", "'video_note':{" + FILE + "}", "", file("video-note")),
                row("animation", "'animation':{" + FILE + "},'document':{'file_id':'F2'}", "", file("animation")),
                row("voice with its length", "'voice':{" + FILE + ",'duration':42}", "", lasting("voice", 42)),
                row("audio with its length", "'audio':{" + FILE + ",'duration':3600}", "", lasting("audio", 3600)),
                row("video with its length", "'video':{" + FILE + ",'duration':7}", "", lasting("video", 7)),
                row("video note with its length", "'video_note':{" + FILE + ",'duration':9}", "", lasting("video-note", 9)),
                row("animation, whose length nobody asks for", "'animation':{" + FILE + ",'duration':9}", "", file("animation")),
                row("a length of nothing", "'voice':{" + FILE + ",'duration':0}", "", file("voice")),
                row("a length below nothing", "'voice':{" + FILE + ",'duration':-5}", "", file("voice")),
                row("a length that is no number", "'voice':{" + FILE + ",'duration':'long'}", "", file("voice")),
                row("a length beyond all numbers", "'voice':{" + FILE + ",'duration':99999999999999999999}", "", file("voice")),
                row("document", "'document':{" + FILE + ",'file_name':'a.pdf'},'caption':'c'", "c",
                        new Attachment("document", "F1", Optional.of("a.pdf"), Optional.empty(), OptionalLong.of(5))),
                row("photo", "'photo':[{'file_id':'S','width':9,'height':9},{" + FILE
                        + ",'width':90,'height':90},{'file_id':'M','width':40,'height':40}]", "", file("photo")),
                row("album", "'media_group_id':'1','photo':[{" + FILE + "}],'caption':'c'", "c", file("photo")),
                row("live photo", "'photo':[{" + FILE + ",'width':90,'height':90}],'live_photo':{'file_id':'L1',"
                        + "'width':90,'height':90,'duration':3,'mime_type':'video/mp4','file_size':9},'caption':'c'", "c",
                        file("photo"),
                        new Attachment(
                                "video", "L1", Optional.empty(), Optional.of("video/mp4"), OptionalLong.of(9), OptionalLong.of(3))),
                row("a file without a size", "'document':{'file_id':'F1'}", "",
                        new Attachment("document", "F1", Optional.empty(), Optional.empty(), OptionalLong.empty())),
                row("a file of 0 bytes", "'document':{'file_id':'F1','file_size':0}", "",
                        new Attachment("document", "F1", Optional.empty(), Optional.empty(), OptionalLong.of(0))),
                row("a file of 2 GB", "'document':{'file_id':'F1','file_size':2147483648}", "",
                        new Attachment("document", "F1", Optional.empty(), Optional.empty(),
                                OptionalLong.of(2_147_483_648L))),
                row("location", "'location':{'latitude':-1.2921,'longitude':36.8219}", "geo:-1.2921,36.8219"),
                row("venue", "'venue':{'location':{'latitude':1,'longitude':2},'title':'Hall','address':'Road 1'},"
                        + "'location':{'latitude':1,'longitude':2}", "Hall\nRoad 1\ngeo:1,2"),
                row("a caption and no file", "'caption':'c'", "c"),
                row("a broken file and a caption", "'document':7,'caption':'c'", "c"),
                row("NUL", "'text':'a\\u0000b'", "a\uFFFDb"),
                row("lone surrogates", "'text':'\\ud800a\\udc00'", "\uFFFDa\uFFFD"),
                row("a pair", "'text':'\\ud83d\\udc4d'", "👍"),
                row("an override", "'text':'\\u202eabc'", "\u202Eabc"),
                row("combining marks", "'text':'" + "\u0301".repeat(4096) + "'", "\u0301".repeat(4096)));
    }

    private static Attachment file(String kind) {
        return new Attachment(kind, "F1", Optional.empty(), Optional.empty(), OptionalLong.of(5));
    }

    private static Attachment lasting(String kind, long seconds) {
        return new Attachment(
                kind, "F1", Optional.empty(), Optional.empty(), OptionalLong.of(5), OptionalLong.of(seconds));
    }

    private static Arguments row(String name, String content, String text, Attachment... attachments) {
        return Arguments.of(name, content, text, List.of(attachments));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void what_can_be_an_answer_is_one(String name, String content, String text, List<Attachment> attachments) {
        assertThat(read(message(content))).contains(new Inbound.Message(
                KEY, ADDRESS, 10, "5", 5, SENT, Optional.of("ar"), text, attachments));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sticker", "contact", "game", "poll", "dice", "story", "invoice", "successful_payment", "paid_media",
        "checklist", "giveaway"
    })
    void what_cannot_be_an_answer_is_named(String kind) {
        assertThat(read(message("'" + kind + "':{'emoji':'x'}")))
                .contains(new Inbound.Unsupported(KEY, ADDRESS, 10, SENT, Optional.of("ar"), kind));
    }

    @Test
    void a_kind_that_telegram_invents_later_is_declined_rather_than_met_with_silence() {
        assertThat(read(message("'hologram':{}")))
                .contains(new Inbound.Unsupported(KEY, ADDRESS, 10, SENT, Optional.of("ar"), "unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "'pinned_message':{}", "'message_auto_delete_timer_changed':{'message_auto_delete_time':5}",
        "'write_access_allowed':{}", "'connected_website':'x'", "'has_protected_content':true"
    })
    void service_messages_ask_for_nothing(String content) {
        assertThat(read(message(content))).contains(new Inbound.Nothing(KEY, ADDRESS, 10));
    }

    @Test
    void an_edit_brings_the_new_text_and_its_date() {
        assertThat(read("{'update_id':10,'edited_message':{'message_id':5,'date':1760000000,'edit_date':1760000060,"
                        + "'chat':{'id':7,'type':'private'},'text':'better'}}"))
                .contains(new Inbound.Edit(KEY, ADDRESS, 10, "5", SENT.plusSeconds(60), "better"));
    }

    @Test
    void an_edited_caption_may_be_empty() {
        assertThat(read("{'update_id':10,'edited_message':{'message_id':5,'date':1760000000,'edit_date':1760000060,"
                        + "'chat':{'id':7,'type':'private'},'voice':{" + FILE + "}}}"))
                .contains(new Inbound.Edit(
                        KEY, ADDRESS, 10, "5", SENT.plusSeconds(60), "", List.of(file("voice"))));
    }

    @Test
    void a_live_location_that_moves_is_no_correction() {
        assertThat(read("{'update_id':10,'edited_message':{'message_id':5,'date':1760000000,'edit_date':1760000060,"
                        + "'chat':{'id':7,'type':'private'},'location':{'latitude':1,'longitude':2}}}"))
                .contains(new Inbound.Nothing(KEY, ADDRESS, 10));
    }

    @Test
    void a_tap_names_its_query_and_its_message() {
        assertThat(read("{'update_id':10,'callback_query':{'id':'99','from':{'id':7,'language_code':'ar'},"
                        + "'message':{'message_id':5,'date':0,'chat':{'id':7,'type':'private'}},'data':'x:1'}}"))
                .contains(new Inbound.Tap(KEY, ADDRESS, 10, "99", Optional.of("5"), Optional.of("ar"), "x:1"));
    }

    @ParameterizedTest
    @CsvSource({"kicked,false", "member,true"})
    void blocking_and_coming_back_are_told(String status, boolean reachable) {
        assertThat(read("{'update_id':10,'my_chat_member':{'chat':{'id':7,'type':'private'},'new_chat_member':"
                        + "{'status':'" + status + "'}}}"))
                .contains(new Inbound.Reachability(KEY, ADDRESS, 10, reachable));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group", "supergroup", "channel", "something new"})
    void only_private_chats_are_interviewed(String type) {
        String chat = "'message_id':5,'date':1760000000,'chat':{'id':-7,'type':'" + type + "'},'text':'hello'";
        Inbound nothing = new Inbound.Nothing(KEY, new Address("telegram", "42", "-7"), 10);
        assertThat(read("{'update_id':10,'message':{" + chat + "}}")).contains(nothing);
        assertThat(read("{'update_id':10,'edited_message':{" + chat + "}}")).contains(nothing);
        assertThat(read("{'update_id':10,'callback_query':{'id':'1','data':'x','message':{" + chat + "}}}"))
                .contains(nothing);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'update_id':10}",
        "{'update_id':10,'unheard_of':{}}",
        "{'update_id':10,'message':'text'}",
        "{'update_id':10,'message':[]}",
        "{'update_id':10,'message':null}",
        "{'update_id':10,'message':{}}",
        "{'update_id':10,'message':{'message_id':5,'chat':7,'text':'x'}}",
        "{'update_id':10,'message':{'message_id':5,'chat':{'id':'7','type':'private'},'text':'x'}}",
        "{'update_id':10,'callback_query':{'id':'1','from':{'id':7},'data':'x','inline_message_id':'9'}}",
        "{'update_id':10,'inline_query':{'id':'1','query':'x'}}",
        "{'update_id':10,'poll':{}}"
    })
    void what_is_an_update_but_nothing_known_asks_for_nothing(String json) {
        assertThat(read(json)).contains(new Inbound.Nothing(KEY, new Address("telegram", "42", ""), 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "null", "[]", "7", "'x'", "{}", "{'update_id':'10'}", "{'update_id':1e3}", "{'update_id':1.0}",
        "{'update_id':9223372036854775808}", "{'update_id':1e999999999}", "{'update_id':10}x", "{'update_id':10,}"
    })
    void what_is_not_an_update_is_told_apart(String json) {
        assertThat(read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2_147_483_648L, 9_007_199_254_740_993L, Long.MAX_VALUE, -1})
    void ids_are_whole_to_64_bits(long id) {
        String json = "{'update_id':" + id + ",'message':{'message_id':" + id
                + ",'date':1760000000,'chat':{'id':" + id + ",'type':'private'},'text':'x'}}";
        Inbound.Message message = (Inbound.Message) read(json).orElseThrow();
        assertThat(message.key().key()).isEqualTo(Long.toString(id));
        assertThat(message.order()).isEqualTo(id);
        assertThat(message.ordinal()).isEqualTo(id);
        assertThat(message.address().place()).isEqualTo(Long.toString(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "'yesterday'", "null", "9223372036854775807"})
    void a_message_without_a_date_was_sent_when_it_arrived(String date) {
        Inbound.Message message = (Inbound.Message) read("{'update_id':10,'message':{'message_id':5,'date':" + date
                        + ",'chat':{'id':7,'type':'private'},'text':'x'}}")
                .orElseThrow();
        assertThat(message.sentAt()).isEqualTo(ARRIVED);
    }

    private static String message(String content) {
        return "{'update_id':10,'message':{'message_id':5,'date':1760000000,"
                + "'from':{'id':7,'is_bot':false,'first_name':'T','language_code':'ar'},"
                + "'chat':{'id':7,'type':'private'}," + content + "}}";
    }

    private Optional<Inbound> read(String json) {
        return updates.parse(json.replace('\'', '"'));
    }
}
