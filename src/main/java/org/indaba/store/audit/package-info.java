/**
 * Statements over the audit log and the chain of its hashes.
 */
package org.indaba.store.audit;
