/**
 * Rehearsals: a questionnaire is played in a terminal and printed as a transcript, without network, storage or account. The
 * decisions are those of {@code conversation}.
 */
package org.indaba.rehearsal;
