/** The fuzz targets, by name, and their seeds. The targets themselves live with what they try. */
package org.indaba.fuzz;
