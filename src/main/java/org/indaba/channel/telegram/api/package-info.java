/**
 * Calls of the Bot API: the HTTP client, its time-outs and retries, and the meaning of Telegram's errors. It knows neither
 * updates nor what a message says.
 */
package org.indaba.channel.telegram.api;
