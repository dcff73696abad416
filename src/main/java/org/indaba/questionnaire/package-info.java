/**
 * What is asked: questionnaires, their questions, and the parser of their files. Pure: nothing here knows who is
 * asked, when, or over which channel.
 */
package org.indaba.questionnaire;
