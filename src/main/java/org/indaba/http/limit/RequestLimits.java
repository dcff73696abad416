package org.indaba.http.limit;

/**
 * Requests a second; 0 is without a limit.
 *
 * @param ofAddress to pages and their files, from one address
 * @param ofToken to the API, with one token
 * @param wrongTokens from one address
 */
public record RequestLimits(int ofAddress, int ofToken, int wrongTokens) {
    public static final RequestLimits NONE = new RequestLimits(0, 0, 0);
}
