package org.indaba.api;

import java.util.List;
import java.util.Map;

/**
 * The state of the server's parts.
 *
 * @param ready whether turns can be stored: database, schema and writes alone decide
 * @param parts each part's state in a few words, in their order
 * @param unwell the parts that need an operator
 */
public record Readiness(boolean ready, Map<String, String> parts, List<String> unwell) {}
