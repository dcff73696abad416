/**
 * The key file, and what it is used for: identities sealed at rest and found again by a keyed hash. No rows and no
 * decisions live here.
 */
package org.indaba.vault;
