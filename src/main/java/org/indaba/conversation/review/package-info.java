/**
 * The positions where a person looks over their answers: the review, the choice of an answer, the messages of one answer.
 * Each is a prompt like any other, and changes nothing.
 */
package org.indaba.conversation.review;
