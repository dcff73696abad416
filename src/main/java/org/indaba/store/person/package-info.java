/**
 * Statements over people: respondents, addresses, conversations, and resume codes. Their answers are in {@code
 * store.answer}.
 */
package org.indaba.store.person;
