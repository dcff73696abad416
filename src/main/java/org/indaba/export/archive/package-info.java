/** The ZIP archive with its manifest and seal, written and checked. No table is made here. */
package org.indaba.export.archive;
