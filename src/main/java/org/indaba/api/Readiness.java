package org.indaba.api;

import java.util.List;
import java.util.Map;

/**
 * How the parts are.
 *
 * @param ready whether turns can be stored: database, schema and writes alone decide
 * @param parts each in a few words, in their order
 * @param unwell those parts that somebody has to look after
 */
public record Readiness(boolean ready, Map<String, String> parts, List<String> unwell) {}
