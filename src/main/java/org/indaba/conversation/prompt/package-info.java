/**
 * The positions at which the bot waits for a person, one file for each: the question, the buttons, the words that mean one
 * of them, how a free text is taken, and the next and the previous position. The consequences are decided in {@code
 * conversation}, and nothing here changes anything.
 */
package org.indaba.conversation.prompt;
