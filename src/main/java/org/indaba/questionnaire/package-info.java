/**
 * Questionnaires, their questions, and the parser of their files. This package is pure: nothing here knows who is asked,
 * when, or over which channel.
 */
package org.indaba.questionnaire;
