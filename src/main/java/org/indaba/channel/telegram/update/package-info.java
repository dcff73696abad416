/**
 * Updates from Telegram, by long polling or by webhook, mapped to inbounds. Nothing is sent here.
 */
package org.indaba.channel.telegram.update;
