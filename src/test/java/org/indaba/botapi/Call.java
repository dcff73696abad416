package org.indaba.botapi;

import java.util.Map;
import java.util.Optional;

/**
 * One request that the server received.
 *
 * @param nanos when it came, on {@link System#nanoTime()}'s scale
 * @param parameters without files
 * @param status what was answered; 0 where the connection was dropped
 */
public record Call(long nanos, String method, Map<String, String> parameters, int status) {

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
