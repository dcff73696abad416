package org.indaba.channel.telegram.send;

import com.pengrad.telegrambot.request.BaseRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.FetchResult;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;
import org.indaba.channel.telegram.api.ApiErrorMapper;
import org.indaba.channel.telegram.api.BotApi;
import org.indaba.channel.telegram.api.FileDownloader;

/** Sends messages to people over Telegram, and downloads the files that they sent. */
public final class TelegramChannel implements Channel {
    public static final String NAME = "telegram";

    private final BotApi api;
    private final FileDownloader download;
    private final FloodWaitClassifier floods;
    private final ClearedKeyboardCache takenOff;

    public TelegramChannel(BotApi api, ClearedKeyboardCache takenOff, InstantSource clock) {
        this.api = api;
        this.download = new FileDownloader(api);
        this.takenOff = takenOff;
        this.floods = new FloodWaitClassifier(clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String bot() {
        return api.token().bot();
    }

    @Override
    public SendResult send(Address to, Outbound outbound) {
        if (outbound instanceof Outbound.ClearButtons clear && takenOff.isOff(to, clear)) {
            return new SendResult.Sent(Optional.empty());
        }
        BaseRequest<?, ?> request;
        try {
            request = OutboundRequestMapper.of(Long.parseLong(to.place()), outbound);
        } catch (NumberFormatException foreign) {
            return new SendResult.Refused("a chat or message that Telegram cannot have named");
        }
        SendResult result = ApiErrorMapper.result(api.call(request), to);
        return result instanceof SendResult.Held held ? floods.judge(held, to) : result;
    }

    @Override
    public FetchResult fetch(String reference, OutputStream sink) throws IOException {
        return download.fetch(reference, sink);
    }
}
