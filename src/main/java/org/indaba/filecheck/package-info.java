/**
 * Checks of a file before it is stored: free space, the type of its bytes, and a virus scanner. What the person reads, and
 * when a file is tried again, is decided where files come in.
 */
package org.indaba.filecheck;
