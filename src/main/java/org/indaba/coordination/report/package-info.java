/**
 * Reports for people with a role about a consultation: its figures, and the acts on it. Answers themselves are not here.
 */
package org.indaba.coordination.report;
