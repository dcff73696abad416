package org.indaba.channel.telegram.update;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.Response;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.JsonFields;
import org.indaba.channel.telegram.api.TelegramLimits;
import org.indaba.channel.telegram.api.TelegramTimings;

/** One getUpdates call and its outcome. */
public final class GetUpdatesCall {
    /** The outcome of a poll. */
    public sealed interface Outcome {
        record Batch(List<JsonElement> updates) implements Outcome {}

        /** Telegram refused the call: 401, 409, 429 and the like. */
        record Refusal(int code, String description, Optional<Duration> pause) implements Outcome {}

        record Failure(String reason) implements Outcome {}
    }

    private final Call call;

    /** @param offset confirms all updates before it; empty confirms nothing and returns what is not confirmed yet */
    public GetUpdatesCall(BotApi api, OptionalLong offset, TelegramTimings pauses) {
        FormBody.Builder form = new FormBody.Builder()
                .add("timeout", Long.toString(pauses.poll().toSeconds()))
                .add("limit", Integer.toString(TelegramLimits.MOST_UPDATES))
                // Where this parameter is left out, Telegram keeps the list that another program has set.
                .add("allowed_updates", "[\"" + String.join("\",\"", UpdateMapper.ALLOWED) + "\"]");
        offset.ifPresent(first -> form.add("offset", Long.toString(first)));
        Duration longest = pauses.poll().plus(pauses.margin());
        this.call = api.http()
                .newBuilder()
                .readTimeout(longest)
                .build()
                .newCall(api.request("getUpdates", form.build()));
        call.timeout().timeout(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Makes the call and waits until it ends. */
    public Outcome run() {
        try (Response response = call.execute()) {
            return outcome(response.code(), response.body().string());
        } catch (InterruptedIOException slow) {
            return new Outcome.Failure("no answer in time");
        } catch (IOException failed) {
            return new Outcome.Failure(BotApi.reason(failed));
        }
    }

    /** Ends the call from another thread. */
    void cancel() {
        call.cancel();
    }

    private static Outcome outcome(int status, String body) {
        Optional<JsonObject> answer =
                JsonFields.parse(body).filter(JsonElement::isJsonObject).map(JsonElement::getAsJsonObject);
        if (answer.isEmpty()) {
            return new Outcome.Failure(status + " and no JSON");
        }
        Optional<List<JsonElement>> updates = JsonFields.array(answer.get(), "result").map(array -> array.asList());
        if (status == 200 && updates.isPresent()) {
            return new Outcome.Batch(updates.get());
        }
        int code = (int) JsonFields.number(answer.get(), "error_code").orElse(status);
        OptionalLong pause = JsonFields.object(answer.get(), "parameters")
                .map(parameters -> JsonFields.number(parameters, "retry_after"))
                .orElse(OptionalLong.empty());
        return new Outcome.Refusal(
                code,
                JsonFields.text(answer.get(), "description").orElse(""),
                pause.isPresent() ? Optional.of(Duration.ofSeconds(Math.max(1, pause.getAsLong()))) : Optional.empty());
    }
}
