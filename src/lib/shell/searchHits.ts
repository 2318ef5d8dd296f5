/** What `GET /search?q=` answers: places to go to, best first, in the reader's language. */
export interface SearchHits {
	readonly procedures: readonly SearchHit[];
	readonly forms: readonly SearchHit[];
	readonly elements: readonly SearchHit[];
}

export interface SearchHit {
	readonly href: string;
	readonly title: string;
	/** Code, field, number of uses. */
	readonly detail: string;
}
