/**
 * The places where the bot waits for a person, a file each: what is asked there, its buttons, which words mean one of
 * them, what a message of one's own is taken for, and which place is next and before. What comes of it is decided in
 * {@code conversation}, and nothing here changes anything.
 */
package org.indaba.conversation.prompt;
