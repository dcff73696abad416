package org.indaba.botapi;

import com.google.gson.JsonObject;

/** What the server answers when it does not do as asked. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    final int code;

    Refusal(int code, String description) {
        super(description, null, false, false);
        this.code = code;
    }

    static Refusal bad(String description) {
        return new Refusal(400, "Bad Request: " + description);
    }

    String body() {
        return body(code, getMessage(), null);
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
