package org.indaba;

import java.util.Optional;
import java.util.function.Supplier;
import org.indaba.channel.telegram.Telegram;
import org.indaba.configuration.Configuration;
import org.indaba.coordination.ConsultationLinks;

/** The links as they are known by now: Telegram tells the bot's name, and the system may choose the port. */
final class ServerLinks implements Supplier<ConsultationLinks> {
    private final Configuration.Http http;
    private final boolean intoBot;
    private volatile int port;
    private volatile Optional<Telegram> telegram = Optional.empty();

    /** @param intoBot whether there is a bot */
    ServerLinks(Configuration.Http http, boolean intoBot) {
        this.http = http;
        this.intoBot = intoBot;
        this.port = http.port();
    }

    void madeOf(Optional<Telegram> bot) {
        telegram = bot;
    }

    void listening(int at) {
        port = at;
    }

    boolean intoBot() {
        return intoBot;
    }

    /** The bot's user name, once it is known. */
    Optional<String> bot() {
        return telegram.flatMap(Telegram::username);
    }

    @Override
    public ConsultationLinks get() {
        String address = http.publicUrl().map(Object::toString).orElse("http://" + http.host() + ":" + port);
        return new ConsultationLinks(intoBot, bot(), address);
    }
}
