/**
 * A reader of the files that people write, which keeps the line of each node and collects all errors in one pass. The
 * meaning of the keys is defined elsewhere: that of questionnaires in the package above, that of consultations in theirs.
 */
package org.indaba.questionnaire.yaml;
