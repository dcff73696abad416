package org.indaba.http.limit;

/**
 * The requests that may be sent a second; 0 means no limit.
 *
 * @param ofAddress requests for pages and their files from one address
 * @param ofToken requests to the API with one token
 * @param wrongTokens requests with a wrong token from one address
 */
public record RequestLimits(int ofAddress, int ofToken, int wrongTokens) {
    public static final RequestLimits NONE = new RequestLimits(0, 0, 0);
}
