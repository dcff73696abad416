package org.indaba.channel.telegram;

import com.pengrad.telegrambot.request.BaseRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.Channel;
import org.indaba.channel.Fetched;
import org.indaba.channel.Outbound;
import org.indaba.channel.SendResult;

/** The way to people over Telegram. */
public final class TelegramChannel implements Channel {
    public static final String NAME = "telegram";

    private final BotApi api;
    private final Download download;
    private final Floods floods;
    private final TakenOff takenOff;

    TelegramChannel(BotApi api, TakenOff takenOff, InstantSource clock) {
        this.api = api;
        this.download = new Download(api);
        this.takenOff = takenOff;
        this.floods = new Floods(clock);
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
            request = Requests.of(Long.parseLong(to.place()), outbound);
        } catch (NumberFormatException foreign) {
            return new SendResult.Refused("a chat or message that Telegram cannot have named");
        }
        SendResult result = WireTable.result(api.call(request), to);
        return result instanceof SendResult.Held held ? floods.judge(held, to) : result;
    }

    @Override
    public Fetched fetch(String reference, OutputStream sink) throws IOException {
        return download.fetch(reference, sink);
    }
}
