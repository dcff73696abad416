/**
 * Who is asked, where and when, and who may read the answers: consultations, scopes, roles, problems. Pure: it neither
 * stores nor sends.
 */
package org.indaba.consultation;
