/** Files and folders on disk, with the permissions to read them. Their content is the business of other packages. */
package org.indaba.files;
