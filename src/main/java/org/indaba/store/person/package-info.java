/**
 * Statements over people: respondents, addresses, conversations, and resume codes.
 */
package org.indaba.store.person;
