/**
 * The adapter to Telegram: updates come in, requests go out, files are downloaded. Nothing here knows what an interview is.
 */
package org.indaba.channel.telegram;
