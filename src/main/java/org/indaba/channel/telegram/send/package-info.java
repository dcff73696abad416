/**
 * Outbound messages mapped to calls of the Bot API, with their keyboards, formatting and the command menu. No update is
 * read here.
 */
package org.indaba.channel.telegram.send;
