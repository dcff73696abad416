/** The request for a download: its filter, its format, and the errors in its parameters. No row is read here. */
package org.indaba.export.query;
