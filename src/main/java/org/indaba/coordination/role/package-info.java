/** How somebody gets a role and loses it. What a role permits is {@code consultation.Act}'s table. */
package org.indaba.coordination.role;
