/**
 * Reads the files that people write, keeps the line of each thing in them, and collects all that is wrong in one pass.
 * What the keys mean is said elsewhere: questionnaires beside this package, consultations in theirs.
 */
package org.indaba.questionnaire.yaml;
