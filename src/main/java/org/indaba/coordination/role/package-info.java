/** Roles: how they are given and revoked. {@code consultation.StaffPermission} is the table of what a role permits. */
package org.indaba.coordination.role;
