package org.indaba.channel.telegram.api;

import com.pengrad.telegrambot.response.BaseResponse;

/** The result of a call to the Bot API. */
public sealed interface ApiCallResult<R extends BaseResponse> {
    /** Telegram answered, with success or a refusal. */
    record Answer<R extends BaseResponse>(R response) implements ApiCallResult<R> {}

    /**
     * There is no answer that can be read.
     *
     * @param unknown whether the call may have been carried out
     */
    record None<R extends BaseResponse>(String reason, boolean unknown) implements ApiCallResult<R> {}
}
