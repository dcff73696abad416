/**
 * What people with a role are told of a consultation: its figures, and what was done with it. Answers themselves are not
 * here.
 */
package org.indaba.coordination.report;
