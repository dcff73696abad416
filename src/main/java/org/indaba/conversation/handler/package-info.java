/**
 * What a command, a button, a message or an edit does to an interview.
 */
package org.indaba.conversation.handler;
