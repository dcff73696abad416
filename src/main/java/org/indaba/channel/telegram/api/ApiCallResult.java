package org.indaba.channel.telegram.api;

import com.pengrad.telegrambot.response.BaseResponse;

/** How a call to the Bot API ended. */
public sealed interface ApiCallResult<R extends BaseResponse> {
    /** Telegram answered, yes or no. */
    record Answer<R extends BaseResponse>(R response) implements ApiCallResult<R> {}

    /**
     * There is no answer that can be read.
     *
     * @param unknown whether the call may have been carried out
     */
    record None<R extends BaseResponse>(String reason, boolean unknown) implements ApiCallResult<R> {}
}
