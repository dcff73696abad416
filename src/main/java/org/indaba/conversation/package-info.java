/**
 * Decisions about a conversation: each is a pure function of the known state, the input and the time. No clock, no ids, no
 * storage and no channel are here; nor is any sentence, only the names of sentences.
 */
package org.indaba.conversation;
