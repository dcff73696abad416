/**
 * Handlers of a command, a button, a message or an edit in an interview. What is asked at a position is defined in {@code
 * conversation.prompt}.
 */
package org.indaba.conversation.handler;
