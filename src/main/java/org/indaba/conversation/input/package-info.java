/** Inputs: commands, buttons, typed text, and content of other kinds. Nothing is decided here. */
package org.indaba.conversation.input;
