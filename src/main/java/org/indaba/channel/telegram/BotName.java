package org.indaba.channel.telegram;

import com.pengrad.telegrambot.request.GetMe;
import com.pengrad.telegrambot.response.GetMeResponse;
import java.util.Optional;
import org.indaba.channel.telegram.api.ApiCallResult;
import org.indaba.channel.telegram.api.BotApi;

/** Asks Telegram once for a bot's user name, for commands that need links to the bot and run without a server. */
public final class BotName {
    private BotName() {}

    /** The user name, or empty where Telegram does not tell it within the usual time. */
    public static Optional<String> ask(BotSettings settings) {
        try (BotApi api = new BotApi(settings.token(), settings.apiUrl())) {
            ApiCallResult<GetMeResponse> reply = api.call(new GetMe());
            return reply instanceof ApiCallResult.Answer<GetMeResponse> answer && answer.response().isOk()
                    ? Optional.of(answer.response().user().username())
                    : Optional.empty();
        }
    }
}
