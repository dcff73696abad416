/**
 * What is asked before a file that somebody sent is kept: whether there is room, what its bytes are, and what a virus scanner
 * says. What the person is told, and when a file is tried again, is decided where files come in.
 */
package org.indaba.filecheck;
