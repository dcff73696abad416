/** The restore of a backup, complete or not at all, into SQLite or PostgreSQL. The format of the file is not known here. */
package org.indaba.backup.restore;
