/** Statements over the audit log and the chain of its hashes. What is audited is decided by those who write to it. */
package org.indaba.store.audit;
