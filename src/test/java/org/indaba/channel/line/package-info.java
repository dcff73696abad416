/**
 * A channel that reads lines and writes lines: the smallest whole one, to learn from. It is no part of the program.
 */
package org.indaba.channel.line;
