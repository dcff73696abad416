/**
 * A questionnaire played in a terminal and printed as a transcript: no network, no storage and no account.
 */
package org.indaba.rehearsal;
