/**
 * The verbs for the documents and the invited entities of a consultation. What a document or an invitation means is decided
 * elsewhere.
 */
package org.indaba.cli.consultation;
