/**
 * What is known about an interview between two turns.
 */
package org.indaba.conversation.state;
