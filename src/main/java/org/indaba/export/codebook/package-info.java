/** The codebook: the meaning of columns and codes, in each language. No row of an answer is read here. */
package org.indaba.export.codebook;
