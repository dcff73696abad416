/**
 * Statements over consultations, their editions, scheduled acts, and group chats. Which of them are current is decided in
 * {@code agenda}.
 */
package org.indaba.store.consultation;
