/**
 * The codebook: what columns and codes mean, in each language.
 */
package org.indaba.export.codebook;
