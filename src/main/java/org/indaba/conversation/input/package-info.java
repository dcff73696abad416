/**
 * What came in: commands, buttons, typed text, and content of other kinds.
 */
package org.indaba.conversation.input;
