/**
 * The tables of an export, row by row as they are read from the database. The format of a cell is decided in {@code sheet}.
 */
package org.indaba.export.table;
