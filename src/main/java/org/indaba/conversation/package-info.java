/**
 * What happens next in a conversation: a pure function of what is known, what came in and what time it is. No clock,
 * no ids, no storage and no channel live here; nor does any sentence, only the names of sentences.
 */
package org.indaba.conversation;
