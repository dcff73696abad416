package org.indaba.botapi;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;

/**
 * A failure on demand.
 *
 * @param processed whether the call is carried out all the same
 * @param delay before anything is answered
 * @param manner what is put on the wire
 */
public record Fault(
        boolean processed, Duration delay, Manner manner, int status, String body, Map<String, String> headers) {

    /** What becomes of the answer. */
    public enum Manner { AS_USUAL, REPLACED, HALF, DROPPED, NEVER }

    private static Fault answer(int status, String body) {
        return new Fault(false, Duration.ZERO, Manner.REPLACED, status, body, Map.of());
    }

    private static Fault manner(boolean processed, Manner manner) {
        return new Fault(processed, Duration.ZERO, manner, 200, "", Map.of());
    }

    /** A refusal as Telegram words it. */
    public static Fault error(int code, String description) {
        return answer(code, Refusal.body(code, description, null));
    }

    public static Fault tooManyRequests(long retryAfter) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("retry_after", retryAfter);
        return answer(429, Refusal.body(429, "Too Many Requests: retry after " + retryAfter, parameters));
    }

    public static Fault tooManyRequestsWithoutPause() {
        return error(429, "Too Many Requests");
    }

    public static Fault blocked() {
        return error(403, "Forbidden: bot was blocked by the user");
    }

    public static Fault deactivated() {
        return error(403, "Forbidden: user is deactivated");
    }

    public static Fault kicked() {
        return error(403, "Forbidden: bot was kicked from the group chat");
    }

    public static Fault badRequest(String description) {
        return error(400, "Bad Request: " + description);
    }

    public static Fault migrated(long chat) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("migrate_to_chat_id", chat);
        return answer(
                400, Refusal.body(400, "Bad Request: group chat was upgraded to a supergroup chat", parameters));
    }

    public static Fault unauthorized() {
        return error(401, "Unauthorized");
    }

    public static Fault conflict() {
        return error(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    public static Fault internalError() {
        return error(500, "Internal Server Error");
    }

    /** What a gateway in front of the server says. */
    public static Fault html(int status) {
        return answer(status, "<html><head><title>" + status + "</title></head><body>nginx</body></html>");
    }

    public static Fault raw(int status, String body) {
        return answer(status, body);
    }

    public static Fault emptyBody() {
        return answer(200, "");
    }

    public static Fault halfBody() {
        return manner(true, Manner.HALF);
    }

    public static Fault droppedBefore() {
        return manner(false, Manner.DROPPED);
    }

    public static Fault droppedAfter() {
        return manner(true, Manner.DROPPED);
    }

    public static Fault slow(Duration delay) {
        return new Fault(true, delay, Manner.AS_USUAL, 200, "", Map.of());
    }

    /** No answer until the server closes. */
    public static Fault hung() {
        return manner(false, Manner.NEVER);
    }

    /** The same, but the call is carried out before. */
    public Fault afterProcessing() {
        return new Fault(true, delay, manner, status, body, headers);
    }

    public Fault withHeader(String name, String value) {
        return new Fault(processed, delay, manner, status, body, Map.of(name, value));
    }
}
