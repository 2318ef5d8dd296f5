/** OASIS Code List Representation (genericode) 1.0, §3: only the document element is in the namespace. */
export const GENERICODE = 'http://docs.oasis-open.org/codelist/ns/genericode/1.0/';
