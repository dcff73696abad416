package org.indaba.channel.telegram.update;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.indaba.channel.Attachment;
import org.indaba.channel.telegram.api.JsonFields;

/** The content of a message: an answer, something that cannot be an answer, or nothing (Bot API, Message). */
sealed interface TelegramContent {
    record Answer(String text, List<Attachment> attachments) implements TelegramContent {}

    record Foreign(String kind) implements TelegramContent {}

    /** A service message, such as a pinned message or a changed timer. */
    record Service() implements TelegramContent {}

    /**
     * Maps fields to kinds of attachment. An animation carries a document too, for old clients; the first field that is
     * found counts.
     */
    List<Map.Entry<String, String>> FILES = List.of(
            Map.entry("voice", "voice"),
            Map.entry("audio", "audio"),
            Map.entry("video_note", "video-note"),
            Map.entry("animation", "animation"),
            Map.entry("video", "video"),
            Map.entry("document", "document"));

    /**
     * The kinds whose duration is kept, in whole seconds. A duration of 0 is the same for everybody and counts as unknown.
     */
    Set<String> LASTING = Set.of("voice", "audio", "video", "video-note");

    /** Fields for things that a person sends and that cannot be an answer. */
    Set<String> FOREIGN = Set.of(
            "sticker", "contact", "game", "poll", "dice", "story", "invoice", "successful_payment", "refunded_payment",
            "paid_media", "checklist", "rich_message", "gift", "unique_gift", "giveaway", "passport_data");

    /** Fields that Telegram itself writes into a chat, or that every message has. */
    Set<String> SILENT = Set.of(
            "message_id", "message_thread_id", "direct_messages_topic", "from", "sender_chat", "sender_boost_count",
            "sender_business_bot", "sender_tag", "date", "business_connection_id", "chat", "forward_origin",
            "is_topic_message", "is_automatic_forward", "reply_to_message", "external_reply", "quote",
            "reply_to_story", "reply_to_checklist_task_id", "reply_to_poll_option_id", "via_bot", "edit_date",
            "has_protected_content", "is_from_offline", "is_paid_post", "media_group_id", "author_signature",
            "paid_star_count", "effect_id", "reply_markup", "link_preview_options", "entities", "caption_entities",
            "show_caption_above_media", "has_media_spoiler", "suggested_post_info", "new_chat_members",
            "left_chat_member", "new_chat_title", "new_chat_photo", "delete_chat_photo", "group_chat_created",
            "supergroup_chat_created", "channel_chat_created", "message_auto_delete_timer_changed",
            "migrate_to_chat_id", "migrate_from_chat_id", "pinned_message", "users_shared", "chat_shared",
            "connected_website", "write_access_allowed", "proximity_alert_triggered", "boost_added",
            "chat_background_set", "checklist_tasks_done", "checklist_tasks_added", "direct_message_price_changed",
            "forum_topic_created", "forum_topic_edited", "forum_topic_closed", "forum_topic_reopened",
            "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created", "giveaway_winners",
            "giveaway_completed", "gift_upgrade_sent", "paid_message_price_changed", "suggested_post_approved",
            "suggested_post_approval_failed", "suggested_post_declined", "suggested_post_paid",
            "suggested_post_refunded", "video_chat_scheduled", "video_chat_started", "video_chat_ended",
            "video_chat_participants_invited", "web_app_data", "chat_owner_left", "chat_owner_changed",
            "managed_bot_created", "poll_option_added", "poll_option_deleted");

    static TelegramContent of(JsonObject message) {
        List<Attachment> attachments = attachments(message);
        String text = JsonFields.text(message, "text")
                .or(() -> JsonFields.text(message, "caption"))
                .orElse("");
        String place = place(message);
        if (!place.isEmpty()) {
            text = text.isEmpty() ? place : text + "\n" + place;
        }
        if (!text.isEmpty() || !attachments.isEmpty()) {
            // A paid album or a game may have a caption, and still is no answer.
            Optional<String> foreign = place.isEmpty() && attachments.isEmpty() && !message.has("text")
                    ? foreign(message)
                    : Optional.empty();
            return foreign.<TelegramContent>map(Foreign::new).orElse(new Answer(text, attachments));
        }
        Optional<String> foreign = foreign(message);
        if (foreign.isPresent()) {
            return new Foreign(foreign.get());
        }
        // A kind that Telegram invents later is declined with a message instead of silence.
        return SILENT.containsAll(message.keySet()) ? new Service() : new Foreign("unknown");
    }

    private static Optional<String> foreign(JsonObject message) {
        return message.keySet().stream().filter(FOREIGN::contains).findFirst();
    }

    private static List<Attachment> attachments(JsonObject message) {
        List<Attachment> found = new ArrayList<>();
        for (Map.Entry<String, String> kind : FILES) {
            if (found.isEmpty()) {
                JsonFields.object(message, kind.getKey())
                        .flatMap(file -> attachment(kind.getValue(), file))
                        .ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            JsonFields.array(message, "photo").flatMap(TelegramContent::largest).ifPresent(found::add);
            // a live photo has its moving part beside the still picture
            JsonFields.object(message, "live_photo").flatMap(file -> attachment("video", file)).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Attachment> largest(Iterable<JsonElement> sizes) {
        List<JsonObject> all = new ArrayList<>();
        sizes.forEach(size -> {
            if (size.isJsonObject()) {
                all.add(size.getAsJsonObject());
            }
        });
        return all.stream()
                .max(Comparator.comparingLong(
                        size -> JsonFields.number(size, "width").orElse(0) * JsonFields.number(size, "height").orElse(0)))
                .flatMap(size -> attachment("photo", size));
    }

    private static Optional<Attachment> attachment(String kind, JsonObject file) {
        OptionalLong bytes = JsonFields.number(file, "file_size");
        OptionalLong seconds = LASTING.contains(kind) ? JsonFields.number(file, "duration") : OptionalLong.empty();
        return JsonFields.text(file, "file_id")
                .filter(id -> !id.isBlank())
                .map(id -> new Attachment(
                        kind,
                        id,
                        JsonFields.text(file, "file_name"),
                        JsonFields.text(file, "mime_type"),
                        bytes.isPresent() && bytes.getAsLong() >= 0 ? bytes : OptionalLong.empty(),
                        seconds.isPresent() && seconds.getAsLong() > 0 ? seconds : OptionalLong.empty()));
    }

    /** Returns a place as text: a venue's name and address, then {@code geo:LAT,LON} (RFC 5870). */
    private static String place(JsonObject message) {
        Optional<JsonObject> venue = JsonFields.object(message, "venue");
        Optional<JsonObject> location = venue.flatMap(found -> JsonFields.object(found, "location"))
                .or(() -> JsonFields.object(message, "location"));
        List<String> lines = new ArrayList<>();
        venue.flatMap(found -> JsonFields.text(found, "title")).ifPresent(lines::add);
        venue.flatMap(found -> JsonFields.text(found, "address")).ifPresent(lines::add);
        location.ifPresent(found -> {
            Optional<String> latitude = JsonFields.written(found, "latitude");
            Optional<String> longitude = JsonFields.written(found, "longitude");
            if (latitude.isPresent() && longitude.isPresent()) {
                lines.add("geo:" + latitude.get() + "," + longitude.get());
            }
        });
        lines.removeIf(String::isBlank);
        return String.join("\n", lines);
    }
}
