package org.indaba.console;

/**
 * How the parts are.
 *
 * @param database whether it answers, with its schema up to date; this alone decides
 * @param telegram in a word or two, for whoever looks
 * @param backup when the last was made, or since when it fails
 */
public record Readiness(boolean database, String telegram, String backup) {}
