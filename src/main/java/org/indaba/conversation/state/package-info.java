/** The state of an interview between two turns. It is stored as JSON by {@code store.json}. */
package org.indaba.conversation.state;
