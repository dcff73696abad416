/**
 * The verbs that give access: tokens and invitations.
 */
package org.indaba.cli.access;
