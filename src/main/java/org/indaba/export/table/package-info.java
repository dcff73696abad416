/**
 * The tables of an export, row by row as they are read from the database.
 */
package org.indaba.export.table;
