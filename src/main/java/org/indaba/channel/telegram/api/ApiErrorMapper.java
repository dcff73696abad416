package org.indaba.channel.telegram.api;

import com.pengrad.telegrambot.model.ResponseParameters;
import com.pengrad.telegrambot.response.BaseResponse;
import com.pengrad.telegrambot.response.SendResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.indaba.channel.Address;
import org.indaba.channel.SendResult;

/**
 * Maps error codes of the Bot API to a {@link SendResult}, which says what happens next. The descriptions are those of
 * tdlib/telegram-bot-api.
 */
public final class ApiErrorMapper {
    /** Descriptions of a 400 that mean the same as a 403: the chat cannot be reached any more. */
    private static final List<String> GONE = List.of(
            "chat not found", "user not found", "user is deactivated", "peer_id_invalid", "bot was blocked",
            "bot was kicked", "group chat was deactivated", "have no rights to send",
            "not enough rights to send", "chat_write_forbidden", "need administrator rights", "bot is not a member");

    /** Descriptions of a 400 that mean there is nothing left to do. */
    private static final List<String> POINTLESS = List.of(
            "message is not modified", "query is too old", "query id is invalid", "message to edit not found",
            "message can't be edited", "message to react not found", "message_id_invalid", "message not found");

    private ApiErrorMapper() {}

    public static SendResult result(ApiCallResult<? extends BaseResponse> reply, Address to) {
        if (reply instanceof ApiCallResult.Answer<? extends BaseResponse> answer) {
            return result(answer.response(), to);
        }
        ApiCallResult.None<?> none = (ApiCallResult.None<?>) reply;
        return new SendResult.Retry(none.reason(), none.unknown());
    }

    private static SendResult result(BaseResponse response, Address to) {
        if (response.isOk()) {
            return new SendResult.Sent(messageKey(response));
        }
        String description = ErrorDescription.of(response.description());
        Optional<ResponseParameters> parameters = Optional.ofNullable(response.parameters());
        Optional<Long> moved = parameters.map(ResponseParameters::migrateToChatId);
        if (moved.isPresent()) {
            return new SendResult.Moved(new Address(to.channel(), to.bot(), Long.toString(moved.get())));
        }
        int code = response.errorCode();
        return switch (code) {
            case 429 -> new SendResult.Held(pause(parameters), false);
            case 403 -> new SendResult.Gone(description);
            case 400 -> badRequest(response.description(), description);
            // Only the operator can correct a revoked token or a wrong path: the messages wait, and none is parked.
            case 401, 404 -> new SendResult.Retry(code + " " + description, false);
            case 409 -> new SendResult.Retry(code + " " + description, false);
            case 413 -> new SendResult.Refused(description);
            default -> new SendResult.Retry(code + " " + description, true);
        };
    }

    static Duration pause(Optional<ResponseParameters> parameters) {
        return parameters
                .map(ResponseParameters::retryAfter)
                .map(seconds -> Duration.ofSeconds(Math.max(1, seconds)))
                .orElse(TelegramLimits.UNNAMED_PAUSE);
    }

    private static SendResult badRequest(String raw, String description) {
        String words = raw == null ? "" : raw.toLowerCase(Locale.ROOT);
        if (GONE.stream().anyMatch(words::contains)) {
            return new SendResult.Gone(description);
        }
        if (POINTLESS.stream().anyMatch(words::contains)) {
            return new SendResult.Pointless(description);
        }
        return new SendResult.Refused(description);
    }

    private static Optional<String> messageKey(BaseResponse response) {
        if (response instanceof SendResponse sent && sent.message() != null && sent.message().messageId() != null) {
            return Optional.of(Integer.toString(sent.message().messageId()));
        }
        return Optional.empty();
    }
}
