/**
 * Pictures of black and white, drawn without the memory that a server pays for AWT. Whom they are for, and the words
 * beside them, are decided elsewhere.
 */
package org.indaba.picture;
