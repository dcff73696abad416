/**
 * Documents as files: their format according to their bytes, their status, and the sections of a draft. This package is
 * pure: it stores and sends none of them.
 */
package org.indaba.document;
