package org.indaba.botapi;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters of a call, from a query, a form, JSON or multipart. */
record Form(Map<String, String> values, Map<String, Message.Document> files) {

    static Form read(String query, String contentType, byte[] body) {
        Form form = new Form(new LinkedHashMap<>(), new LinkedHashMap<>());
        form.urlencoded(query == null ? "" : query);
        String type = contentType == null ? "" : contentType;
        if (type.startsWith("multipart/form-data")) {
            form.multipart(type.substring(type.indexOf("boundary=") + 9).replace("\"", ""), body);
        } else if (type.startsWith("application/json") && body.length > 0) {
            form.json(JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject());
        } else {
            form.urlencoded(new String(body, StandardCharsets.UTF_8));
        }
        return form;
    }

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    long number(String name, long otherwise) {
        try {
            return Long.parseLong(text(name).trim());
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    private void urlencoded(String text) {
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void json(JsonObject object) {
        for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
            JsonElement value = entry.getValue();
            values.put(entry.getKey(), value.isJsonPrimitive() ? value.getAsString() : value.toString());
        }
    }

    private void multipart(String boundary, byte[] body) {
        String all = new String(body, StandardCharsets.ISO_8859_1);
        for (String part : all.split("(^|\r\n)--" + Pattern.quote(boundary))) {
            int split = part.indexOf("\r\n\r\n");
            if (split < 0) {
                continue;
            }
            String head = utf8(part.substring(0, split));
            String name = between(head, "name=\"");
            byte[] content = part.substring(split + 4).getBytes(StandardCharsets.ISO_8859_1);
            if (head.contains("filename=\"")) {
                files.put(name, new Message.Document(between(head, "filename=\""), type(head), content));
            } else {
                values.put(name, new String(content, StandardCharsets.UTF_8));
            }
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String type(String head) {
        for (String line : head.split("\r\n")) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                return line.substring(13).trim();
            }
        }
        return "application/octet-stream";
    }

    private static String between(String head, String start) {
        int from = head.indexOf(start) + start.length();
        // "filename" ends in "name": the first hit of name=" must not be inside it.
        if (start.equals("name=\"") && from >= 5 && head.startsWith("file", from - start.length() - 4)) {
            from = head.indexOf(start, from) + start.length();
        }
        return head.substring(from, head.indexOf('"', from));
    }
}
