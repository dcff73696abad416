/**
 * The verbs of the command line: what the words mean, and what is said on the terminal.
 */
package org.indaba.cli;
