package org.indaba.channel.telegram.api;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Builds the HTTP client for the Bot API: every call is bounded in time, no redirect is followed, and no request is
 * repeated.
 */
public final class BotApiHttpClient {
    private static final String RETRY_AFTER = "Retry-After";

    private BotApiHttpClient() {}

    public static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(
                        TelegramLimits.IDLE_CONNECTIONS, TelegramLimits.IDLE.toSeconds(), TimeUnit.SECONDS))
                .connectTimeout(TelegramLimits.CONNECT)
                .readTimeout(TelegramLimits.ANSWER)
                .writeTimeout(TelegramLimits.ANSWER)
                .callTimeout(TelegramLimits.CALL)
                // A POST that the client repeats by itself doubles a message.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addInterceptor(BotApiHttpClient::tellWhetherItLeft)
                .addNetworkInterceptor(BotApiHttpClient::markAsLeft)
                .addNetworkInterceptor(BotApiHttpClient::withoutRetryAfter)
                .build();
    }

    static void close(OkHttpClient client) {
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private static Response tellWhetherItLeft(Interceptor.Chain chain) throws IOException {
        AtomicBoolean left = new AtomicBoolean();
        Request marked = chain.request().newBuilder().tag(AtomicBoolean.class, left).build();
        try {
            return chain.proceed(marked);
        } catch (IOException failed) {
            throw left.get() ? failed : new RequestNotSentException(failed);
        }
    }

    /** Network interceptors run once there is a connection to write to, so a request that gets here may have been sent. */
    private static Response markAsLeft(Interceptor.Chain chain) throws IOException {
        AtomicBoolean left = chain.request().tag(AtomicBoolean.class);
        if (left != null) {
            left.set(true);
        }
        return chain.proceed(chain.request());
    }

    /** OkHttp repeats a call by itself on 503 with {@code Retry-After: 0}, whatever it was told. */
    private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.header(RETRY_AFTER) == null
                ? response
                : response.newBuilder().removeHeader(RETRY_AFTER).build();
    }
}
