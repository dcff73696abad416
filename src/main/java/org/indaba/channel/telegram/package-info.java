/**
 * Telegram and its border: updates in, requests out, files fetched. Nothing here knows what an interview is.
 */
package org.indaba.channel.telegram;
