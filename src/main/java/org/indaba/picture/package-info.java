/**
 * Black and white pictures, drawn without the memory that AWT takes. Who gets them, and the words beside them, are decided
 * elsewhere.
 */
package org.indaba.picture;
