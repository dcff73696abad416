package org.indaba.store.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.indaba.channel.Address;
import org.indaba.channel.Attachment;
import org.indaba.channel.Inbound;
import org.indaba.channel.InboundKey;

/**
 * Converts an {@link Inbound} to and from its stored form, before it is sealed. It is written out by hand because rows
 * outlive the classes that wrote them.
 */
public final class InboundJson {
    private InboundJson() {}

    public static String write(Inbound inbound) {
        JsonObject json = new JsonObject();
        json.addProperty("channel", inbound.address().channel());
        json.addProperty("bot", inbound.address().bot());
        json.addProperty("place", inbound.address().place());
        json.addProperty("key", inbound.key().key());
        json.addProperty("order", inbound.order());
        if (inbound instanceof Inbound.Message message) {
            json.addProperty("kind", "message");
            json.addProperty("message", message.messageKey());
            json.addProperty("ordinal", message.ordinal());
            moment(json, message.sentAt());
            message.languageHint().ifPresent(hint -> json.addProperty("hint", hint));
            json.addProperty("text", message.text());
            json.add("files", files(message.attachments()));
            message.replyTo().ifPresent(key -> json.addProperty("reply", key));
        } else if (inbound instanceof Inbound.Edit edit) {
            json.addProperty("kind", "edit");
            json.addProperty("message", edit.messageKey());
            moment(json, edit.editedAt());
            json.addProperty("text", edit.text());
            json.add("files", files(edit.attachments()));
        } else if (inbound instanceof Inbound.Tap tap) {
            json.addProperty("kind", "tap");
            json.addProperty("tap", tap.tap());
            tap.messageKey().ifPresent(key -> json.addProperty("message", key));
            tap.languageHint().ifPresent(hint -> json.addProperty("hint", hint));
            json.addProperty("data", tap.data());
        } else if (inbound instanceof Inbound.Unsupported unsupported) {
            json.addProperty("kind", "unsupported");
            moment(json, unsupported.sentAt());
            unsupported.languageHint().ifPresent(hint -> json.addProperty("hint", hint));
            json.addProperty("what", unsupported.kind());
        } else if (inbound instanceof Inbound.GroupCall call) {
            json.addProperty("kind", "group-call");
            call.languageHint().ifPresent(hint -> json.addProperty("hint", hint));
            call.bot().ifPresent(bot -> json.addProperty("called", bot));
            json.addProperty("code", call.code());
        } else if (inbound instanceof Inbound.GroupMoved moved) {
            json.addProperty("kind", "group-moved");
            json.addProperty("to", moved.to().place());
        } else if (inbound instanceof Inbound.Reachability reachability) {
            json.addProperty("kind", "reachability");
            json.addProperty("reachable", reachability.reachable());
        } else {
            json.addProperty("kind", "nothing");
        }
        return json.toString();
    }

    public static Inbound read(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        Address address = new Address(text(json, "channel"), text(json, "bot"), text(json, "place"));
        InboundKey key = new InboundKey(address.channel(), address.bot(), text(json, "key"));
        long order = json.get("order").getAsLong();
        return switch (text(json, "kind")) {
            case "message" -> new Inbound.Message(
                    key, address, order, text(json, "message"), json.get("ordinal").getAsLong(), moment(json),
                    optional(json, "hint"), text(json, "text"), files(json.getAsJsonArray("files")),
                    optional(json, "reply"));
            case "edit" -> new Inbound.Edit(
                    key, address, order, text(json, "message"), moment(json), text(json, "text"),
                    files(json.getAsJsonArray("files")));
            case "tap" -> new Inbound.Tap(
                    key, address, order, text(json, "tap"), optional(json, "message"), optional(json, "hint"),
                    text(json, "data"));
            case "unsupported" -> new Inbound.Unsupported(
                    key, address, order, moment(json), optional(json, "hint"), text(json, "what"));
            case "group-call" -> new Inbound.GroupCall(
                    key, address, order, optional(json, "hint"), optional(json, "called"), text(json, "code"));
            case "group-moved" -> new Inbound.GroupMoved(
                    key, address, order, new Address(address.channel(), address.bot(), text(json, "to")));
            case "reachability" -> new Inbound.Reachability(key, address, order, json.get("reachable").getAsBoolean());
            case "nothing" -> new Inbound.Nothing(key, address, order);
            default -> throw new IllegalArgumentException("no inbound has this stored form");
        };
    }

    /** The message in a stored form of any release; empty where it is an edit, or a press of a button. */
    public static Optional<String> message(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        return Set.of("edit", "tap").contains(text(json, "kind")) ? Optional.empty() : optional(json, "message");
    }

    /** The references of the files that came with it. */
    public static List<String> references(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        return json.has("files")
                ? files(json.getAsJsonArray("files")).stream().map(Attachment::reference).toList()
                : List.of();
    }

    private static JsonArray files(List<Attachment> attachments) {
        JsonArray files = new JsonArray();
        attachments.forEach(each -> files.add(file(each)));
        return files;
    }

    private static JsonObject file(Attachment attachment) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", attachment.kind());
        json.addProperty("reference", attachment.reference());
        attachment.name().ifPresent(name -> json.addProperty("name", name));
        attachment.mime().ifPresent(mime -> json.addProperty("mime", mime));
        attachment.bytes().ifPresent(bytes -> json.addProperty("bytes", bytes));
        attachment.seconds().ifPresent(seconds -> json.addProperty("seconds", seconds));
        return json;
    }

    private static List<Attachment> files(JsonArray array) {
        List<Attachment> files = new ArrayList<>();
        for (JsonElement each : array) {
            JsonObject json = each.getAsJsonObject();
            files.add(new Attachment(
                    text(json, "kind"), text(json, "reference"), optional(json, "name"), optional(json, "mime"),
                    number(json, "bytes"), number(json, "seconds")));
        }
        return files;
    }

    private static OptionalLong number(JsonObject json, String name) {
        return json.has(name) ? OptionalLong.of(json.get(name).getAsLong()) : OptionalLong.empty();
    }

    /** Times are stored to the nanosecond, so that they are read back unchanged. */
    private static void moment(JsonObject json, Instant at) {
        json.addProperty("second", at.getEpochSecond());
        json.addProperty("nano", at.getNano());
    }

    private static Instant moment(JsonObject json) {
        return Instant.ofEpochSecond(json.get("second").getAsLong(), json.get("nano").getAsLong());
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private static Optional<String> optional(JsonObject json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonElement::getAsString);
    }
}
