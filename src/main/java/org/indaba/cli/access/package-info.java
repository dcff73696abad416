/** The verbs that give access: tokens and invitations. What a role may do is decided elsewhere. */
package org.indaba.cli.access;
