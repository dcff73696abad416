/**
 * Calls of the Bot API: the HTTP client, its time-outs and retries, and what Telegram's errors mean.
 */
package org.indaba.channel.telegram.api;
