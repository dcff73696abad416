package org.indaba.channel.telegram.api;

import com.pengrad.telegrambot.model.File;
import com.pengrad.telegrambot.request.GetFile;
import com.pengrad.telegrambot.response.GetFileResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import org.indaba.channel.FetchResult;

/**
 * Downloads a file in two steps: it asks for the file's path, then for its bytes. A path is valid for an hour, so it is
 * asked for each time.
 */
public final class FileDownloader {
    private static final int CHUNK = 16 * 1024;
    private static final String OUTSIDE = "a path outside the bot's folder";

    private final BotApi api;

    public FileDownloader(BotApi api) {
        this.api = api;
    }

    public FetchResult fetch(String reference, OutputStream sink) throws IOException {
        ApiCallResult<GetFileResponse> reply = api.call(new GetFile(reference));
        if (reply instanceof ApiCallResult.None<GetFileResponse> none) {
            return new FetchResult.Retry(none.reason(), Optional.empty());
        }
        GetFileResponse response = ((ApiCallResult.Answer<GetFileResponse>) reply).response();
        if (!response.isOk()) {
            return refusal(response);
        }
        File file = response.file();
        if (file == null || file.filePath() == null) {
            return new FetchResult.Retry("an answer without a path", Optional.empty());
        }
        if (file.fileSize() != null && file.fileSize() > TelegramLimits.MOST_FILE_BYTES) {
            return new FetchResult.TooLarge();
        }
        return file.filePath().startsWith("/") ? local(file, sink) : stream(file, sink);
    }

    /**
     * A Bot API server that runs with {@code --local} names a file on its disk (tdlib/telegram-bot-api, README). The file
     * is read where this machine sees the same disk, and only below the folder that the server names by the bot's token.
     */
    private FetchResult local(File file, OutputStream sink) throws IOException {
        try {
            Path path = Path.of(file.filePath()).toRealPath();
            if (!path.getParent().toString().contains("/" + api.token().value() + "/")) {
                return new FetchResult.Lost(OUTSIDE);
            }
            try (InputStream bytes = Files.newInputStream(path)) {
                return copy(bytes, file.fileSize(), sink);
            }
        } catch (SinkFailed failed) {
            throw failed.cause;
        } catch (IOException | InvalidPathException failed) {
            return new FetchResult.Retry("a local file of the Bot API server that cannot be read here", Optional.empty());
        }
    }

    private static FetchResult refusal(GetFileResponse response) {
        String description = ErrorDescription.of(response.description());
        int code = response.errorCode();
        if (code == 400 && description.toLowerCase(Locale.ROOT).contains("too big")) {
            return new FetchResult.TooLarge();
        }
        if (code == 400) {
            // "wrong file_id or the file is temporarily unavailable" may succeed later; an invalid id never does.
            return description.contains("temporarily")
                    ? new FetchResult.Retry(description, Optional.empty())
                    : new FetchResult.Lost(description);
        }
        Optional<Duration> pause = code == 429
                ? Optional.of(ApiErrorMapper.pause(Optional.ofNullable(response.parameters())))
                : Optional.empty();
        return new FetchResult.Retry(code + " " + description, pause);
    }

    /** @throws IOException where the sink fails; failures of Telegram are results */
    private FetchResult stream(File file, OutputStream sink) throws IOException {
        Optional<HttpUrl> url = api.file(file.filePath());
        if (url.isEmpty()) {
            return new FetchResult.Lost(OUTSIDE);
        }
        Request request = new Request.Builder().url(url.get()).build();
        Call call = api.http().newCall(request);
        call.timeout().timeout(TelegramLimits.DOWNLOAD.toMillis(), TimeUnit.MILLISECONDS);
        try (Response response = call.execute()) {
            if (response.code() != 200) {
                return new FetchResult.Retry(response.code() + " from the file server", Optional.empty());
            }
            return copy(response.body().byteStream(), file.fileSize(), sink);
        } catch (SinkFailed failed) {
            throw failed.cause;
        } catch (IOException failed) {
            return new FetchResult.Retry(BotApi.reason(failed), Optional.empty());
        }
    }

    private static FetchResult copy(InputStream source, Long declared, OutputStream sink) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long count = 0;
        for (int read = source.read(chunk); read >= 0; read = source.read(chunk)) {
            count += read;
            if (count > TelegramLimits.MOST_FILE_BYTES) {
                return new FetchResult.TooLarge();
            }
            try {
                sink.write(chunk, 0, read);
            } catch (IOException full) {
                throw new SinkFailed(full);
            }
        }
        if (declared != null && declared != count) {
            return new FetchResult.Retry("fewer or more bytes than declared", Optional.empty());
        }
        return new FetchResult.Bytes(count);
    }

    /** The exception that tells a failure of the sink from a failure of the source. */
    private static final class SinkFailed extends IOException {
        private static final long serialVersionUID = 1;
        private final transient IOException cause;

        SinkFailed(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
