package org.indaba.consultation;

/**
 * What a file holds, and the file itself.
 *
 * @param file as messages name it
 * @param source the file's full text, for keeping
 */
public record LoadedFile<T>(T value, String file, String source) {}
