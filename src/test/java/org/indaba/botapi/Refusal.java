package org.indaba.botapi;

import com.google.gson.JsonObject;

/** What the server answers when it does not do as asked. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;
    private final transient JsonObject parameters;

    Refusal(int code, String description) {
        this(code, description, null);
    }

    private Refusal(int code, String description, JsonObject parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    static Refusal upgraded(long to) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("migrate_to_chat_id", to);
        return new Refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters);
    }

    static Refusal bad(String description) {
        return new Refusal(400, "Bad Request: " + description);
    }

    String body() {
        return body(code, getMessage(), parameters);
    }

    static String body(int code, String description, JsonObject parameters) {
        JsonObject body = new JsonObject();
        body.addProperty("ok", false);
        body.addProperty("error_code", code);
        body.addProperty("description", description);
        if (parameters != null) {
            body.add("parameters", parameters);
        }
        return body.toString();
    }
}
