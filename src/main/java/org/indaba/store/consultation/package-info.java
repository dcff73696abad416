/**
 * Statements over consultations, their editions, scheduled acts, and group chats.
 */
package org.indaba.store.consultation;
