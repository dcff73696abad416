/**
 * The verbs for the documents and the invited entities of a consultation.
 */
package org.indaba.cli.consultation;
