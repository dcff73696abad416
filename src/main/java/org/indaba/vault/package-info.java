/**
 * The key file and its use: identities are sealed at rest and found again by a keyed hash. No rows and no decisions are
 * here.
 */
package org.indaba.vault;
