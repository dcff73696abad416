/**
 * Statements for staff: grants, invitations, drafts, and questions to a person. What staff may do is decided in {@code
 * coordination}.
 */
package org.indaba.store.staff;
