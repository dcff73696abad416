/**
 * Statements for staff: grants, invitations, drafts, and questions to a person.
 */
package org.indaba.store.staff;
