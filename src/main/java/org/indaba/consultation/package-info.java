/**
 * Consultations: whom they ask, where and when, and who may read the answers (scopes, roles, problems). This package is
 * pure: it neither stores nor sends.
 */
package org.indaba.consultation;
