package org.indaba.consultation;

/**
 * A value together with the file that it was read from.
 *
 * @param file the name of the file in messages
 * @param source the file's full text, which is stored
 */
public record LoadedFile<T>(T value, String file, String source) {}
