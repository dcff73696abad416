/**
 * What a download was asked for: its filter, its format, and what is wrong with its parameters.
 */
package org.indaba.export.query;
