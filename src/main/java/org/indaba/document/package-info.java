/**
 * Papers as files: what kind they are by their bytes, how one stands, and the sections of a draft. Pure: it keeps and
 * sends none of them.
 */
package org.indaba.document;
