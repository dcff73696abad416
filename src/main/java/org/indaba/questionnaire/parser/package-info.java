/**
 * Typed answers read as values: a number, a date, some of a list, in the spellings of many languages. Pure: nothing
 * here knows which question is asked, or what is said where a text cannot be read.
 */
package org.indaba.questionnaire.parser;
