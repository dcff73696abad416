package org.indaba.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Updates as Telegram sends none: with wrong types, numbers beyond all bounds, keys twice, nesting, forged buttons. */
final class HostileUpdates {
    private static final List<String> KINDS = List.of(
            "{'message':{'message_id':M,'date':1760000000,'chat':{'id':C,'type':'private','first_name':'x'},'from':{'id':C,"
                    + "'is_bot':false,'language_code':'en'},'text':'T','entities':[{'type':'bot_command','offset':0,'length':3}]}}",
            "{'edited_message':{'message_id':M,'date':1760000000,'edit_date':1760000001,'chat':{'id':C,'type':'private'},"
                    + "'from':{'id':C,'language_code':'en'},'text':'T'}}",
            "{'message':{'message_id':M,'date':1760000000,'media_group_id':'1','caption':'T','chat':{'id':C,'type':'private'},"
                    + "'photo':[{'file_id':'a','file_unique_id':'b','width':1,'height':1,'file_size':5}]}}",
            "{'message':{'message_id':M,'date':1760000000,'chat':{'id':C,'type':'private'},'document':{'file_id':'a',"
                    + "'file_unique_id':'b','file_name':'T','mime_type':'T','file_size':9}}}",
            "{'message':{'message_id':M,'date':1760000000,'chat':{'id':C,'type':'private'},'voice':{'file_id':'a',"
                    + "'file_unique_id':'b','duration':1,'mime_type':'audio/ogg','file_size':9},'reply_to_message':{'message_id':1,"
                    + "'date':1,'chat':{'id':C,'type':'private'},'text':'T'}}}",
            "{'message':{'message_id':M,'date':1760000000,'chat':{'id':C,'type':'private'},'location':{'latitude':1.5,"
                    + "'longitude':2.5},'contact':{'phone_number':'T','first_name':'T'},'forward_origin':{'type':'hidden_user'}}}",
            "{'message':{'message_id':M,'date':1760000000,'chat':{'id':-C,'type':'group','title':'T'},'from':{'id':C},"
                    + "'text':'T','new_chat_members':[{'id':C,'is_bot':true}],'migrate_to_chat_id':-1}}",
            "{'my_chat_member':{'date':1,'chat':{'id':C,'type':'private'},'from':{'id':C},'old_chat_member':{'status':'member'},"
                    + "'new_chat_member':{'status':'kicked','user':{'id':C}}}}");

    private static final String TAP = "{'callback_query':{'id':'T','from':{'id':C,'language_code':'en'},'chat_instance':'1',"
            + "'data':'D','message':{'message_id':M,'date':1760000000,'chat':{'id':C,'type':'private'},'text':'T'}}}";

    private static final String VERBS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

    private final Random chance;
    private final HostileText texts;
    private long last;

    HostileUpdates(Random chance, HostileText texts) {
        this.chance = chance;
        this.texts = texts;
    }

    /** An update with an id of its own, unless that is what is wrong with it. */
    byte[] next() {
        JsonElement update = filled(KINDS.get(chance.nextInt(KINDS.size())));
        for (int i = chance.nextInt(4); i > 0; i--) {
            spoil(update);
        }
        return written(update);
    }

    /** A tap on a button that there never was. */
    byte[] tap() {
        JsonObject update = filled(TAP);
        update.getAsJsonObject("callback_query").addProperty("data", data());
        if (chance.nextInt(8) == 0) {
            spoil(update);
        }
        return written(update);
    }

    String data() {
        String verb = String.valueOf(VERBS.charAt(chance.nextInt(VERBS.length())));
        String code = List.of("wg-study", "other", "", "WG-STUDY", "wg-study:wg-study").get(chance.nextInt(5));
        String rest = List.of("a", "b", "f", "-name", "-country", "KE", "named", "en", "zz", "99", "-1").get(chance.nextInt(11));
        return switch (chance.nextInt(6)) {
            case 0 -> texts.next();
            case 1 -> verb + ":" + code + ":" + texts.next();
            case 2 -> verb + ":".repeat(chance.nextInt(9)) + rest;
            default -> verb + ":" + code + ":" + rest + (chance.nextBoolean() ? "" : ":" + chance.nextLong());
        };
    }

    private JsonObject filled(String kind) {
        last++;
        long person = 9_000_000_000L + chance.nextInt(40);
        JsonObject update = JsonParser.parseString(kind.replace('\'', '"')
                .replace("-C", "-" + person).replace("C,", person + ",").replace("C}", person + "}").replace(":C", ":" + person)
                .replace("M,", last + ",")).getAsJsonObject();
        update.addProperty("update_id", 1_000_000 + last);
        fill(update);
        return update;
    }

    private void fill(JsonElement element) {
        if (element.isJsonObject()) {
            for (String key : List.copyOf(element.getAsJsonObject().keySet())) {
                JsonElement value = element.getAsJsonObject().get(key);
                if (value.isJsonPrimitive() && value.getAsString().equals("T")) {
                    element.getAsJsonObject().addProperty(key, texts.next());
                } else {
                    fill(value);
                }
            }
        }
    }

    private void spoil(JsonElement root) {
        List<JsonObject> objects = new ArrayList<>();
        gather(root, objects);
        JsonObject object = objects.get(chance.nextInt(objects.size()));
        List<String> keys = List.copyOf(object.keySet());
        if (keys.isEmpty()) {
            return;
        }
        String key = keys.get(chance.nextInt(keys.size()));
        if (chance.nextInt(5) == 0) {
            object.remove(key);
        } else {
            object.add(key, wrong(0));
        }
    }

    private static void gather(JsonElement element, List<JsonObject> objects) {
        if (element.isJsonObject()) {
            objects.add(element.getAsJsonObject());
            element.getAsJsonObject().asMap().values().forEach(each -> gather(each, objects));
        } else if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(each -> gather(each, objects));
        }
    }

    private JsonElement wrong(int depth) {
        JsonArray array = new JsonArray();
        JsonObject object = new JsonObject();
        switch (chance.nextInt(depth > 3 ? 6 : 8)) {
            case 0 -> {
                return JsonNull.INSTANCE;
            }
            case 1 -> {
                return new JsonPrimitive(chance.nextBoolean());
            }
            case 2 -> {
                return new JsonPrimitive(chance.nextLong());
            }
            case 3 -> {
                return new JsonPrimitive(new BigDecimal(
                        List.of("1e400", "-0.0", "1.5", "99999999999999999999", "0", "-1", "253402300800").get(chance.nextInt(7))));
            }
            case 4, 5 -> {
                return new JsonPrimitive(texts.next());
            }
            case 6 -> {
                for (int i = chance.nextInt(4); i > 0; i--) {
                    array.add(wrong(depth + 1));
                }
                return array;
            }
            default -> {
                for (int i = chance.nextInt(4); i > 0; i--) {
                    object.add(List.of("id", "chat", "type", "text", "file_id").get(chance.nextInt(5)), wrong(depth + 1));
                }
                return object;
            }
        }
    }

    private byte[] written(JsonElement update) {
        String json = update.toString();
        int opening = json.indexOf('{') + 1;
        return switch (chance.nextInt(24)) {
            case 0 -> (json.substring(0, opening) + "\"update_id\":7,\"message\":{}," + json.substring(opening)).getBytes(StandardCharsets.UTF_8);
            case 1 -> json.substring(0, chance.nextInt(json.length())).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("[".repeat(100_000) + json).getBytes(StandardCharsets.UTF_8);
            case 3 -> json.getBytes(StandardCharsets.UTF_16);
            case 4 -> ("\uFEFF" + json).getBytes(StandardCharsets.UTF_8);
            case 5 -> texts.bytes(2_000);
            case 6 -> json.getBytes(StandardCharsets.ISO_8859_1);
            case 7 -> (json + json).getBytes(StandardCharsets.UTF_8);
            default -> json.getBytes(StandardCharsets.UTF_8);
        };
    }
}
