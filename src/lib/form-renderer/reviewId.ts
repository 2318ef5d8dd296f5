/** Page id of the check of all answers; no page of a form can have it. */
export const REVIEW = '$review';
