package org.indaba.channel.telegram.api;

import com.google.gson.JsonParseException;
import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.request.BaseRequest;
import com.pengrad.telegrambot.response.BaseResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Calls one Bot API server for one bot. Requests go through the client library, whose failures become values here. */
public final class BotApi implements AutoCloseable {
    /** Bot API, "Making requests": the code for too many requests. */
    private static final int FLOOD = 429;

    private final BotToken token;
    private final OkHttpClient http;
    private final LongAdder floods = new LongAdder();
    private final HttpUrl methods;
    private final HttpUrl files;
    private final TelegramBot bot;
    private final TelegramBot uploads;

    /** @param apiUrl such as {@code https://api.telegram.org}, without {@code /bot} */
    public BotApi(BotToken token, String apiUrl) {
        this(token, apiUrl, BotApiHttpClient.client(), TelegramLimits.UPLOAD);
    }

    public BotApi(BotToken token, String apiUrl, OkHttpClient http) {
        this(token, apiUrl, http, TelegramLimits.UPLOAD);
    }

    /** @param upload how long a call with a file may take; where no bytes flow it ends as any other call does */
    public BotApi(BotToken token, String apiUrl, OkHttpClient http, Duration upload) {
        this.token = token;
        this.http = http;
        String base = apiUrl.endsWith("/") ? apiUrl.substring(0, apiUrl.length() - 1) : apiUrl;
        this.methods = HttpUrl.get(base + "/bot" + token.value() + "/");
        this.files = HttpUrl.get(base + "/file/bot" + token.value() + "/");
        this.bot = bot(base, http);
        this.uploads = bot(base, http.newBuilder().callTimeout(upload).build());
    }

    private TelegramBot bot(String base, OkHttpClient client) {
        return new TelegramBot.Builder(token.value())
                .apiUrl(base + "/bot")
                .fileApiUrl(base + "/file/bot")
                .okHttpClient(client)
                .build();
    }

    public <T extends BaseRequest<T, R>, R extends BaseResponse> ApiCallResult<R> call(BaseRequest<T, R> request) {
        try {
            R response = (request.isMultipart() ? uploads : bot).execute(request);
            if (response != null && !response.isOk()) {
                refused(response.errorCode());
            }
            return response == null ? new ApiCallResult.None<>("an empty answer", true) : new ApiCallResult.Answer<>(response);
        } catch (JsonParseException html) {
            return new ApiCallResult.None<>("an answer that is not JSON", true);
        } catch (RuntimeException failed) {
            return new ApiCallResult.None<>(reason(failed), !neverLeft(failed));
        }
    }

    public BotToken token() {
        return token;
    }

    /** Registers a listener that is called with the code of each refusal. */
    public void refused(int code) {
        if (code == FLOOD) {
            floods.increment();
        }
    }

    /** The number of times that Telegram has answered 429. */
    public long floods() {
        return floods.sum();
    }

    /** The HTTP client that streams. Polling and downloads share its connections. */
    public OkHttpClient http() {
        return http;
    }

    /**
     * Builds the request of a call whose answer the library cannot read correctly, such as one with ids of more than 32
     * bits.
     */
    public Request request(String method, FormBody form) {
        return new Request.Builder().url(methods.resolve(method)).post(form).build();
    }

    /**
     * The address from which the bytes of a file are downloaded. It is empty where the path leads out of the bot's own
     * files, as one with {@code ..} does.
     *
     * @param path Telegram's {@code file_path}
     */
    Optional<HttpUrl> file(String path) {
        HttpUrl url = files.newBuilder().addPathSegments(path).build();
        return Optional.of(url).filter(each -> each.encodedPath().startsWith(files.encodedPath()));
    }

    /** Returns the kind of a failure. Its message is left out, since it may hold the address and with it the token. */
    public static String reason(Throwable failure) {
        Throwable at = failure;
        while (isWrapper(at) && at.getCause() != null) {
            at = at.getCause();
        }
        return at.getClass().getSimpleName();
    }

    private static boolean isWrapper(Throwable failure) {
        return failure.getClass() == RuntimeException.class
                || failure.getClass() == IOException.class
                || failure instanceof RequestNotSentException
                || failure instanceof CompletionException
                || failure instanceof ExecutionException;
    }

    private static boolean neverLeft(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof RequestNotSentException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        BotApiHttpClient.close(http);
    }
}
