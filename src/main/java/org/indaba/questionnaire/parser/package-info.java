/**
 * Parsers of typed answers: a number, a date, several items of a list, in the spellings of many languages. This package is
 * pure: nothing here knows which question is asked, or what people are told where a text cannot be read.
 */
package org.indaba.questionnaire.parser;
