/**
 * The verbs of the command line: the parsing of their words, and their messages on the terminal. The work is done
 * elsewhere.
 */
package org.indaba.cli;
