/** How somebody moved over a drawing: the middle of what is seen by so much, in drawing units, and the scale times `zoom`. */
export interface ViewMove {
	readonly dx: number;
	readonly dy: number;
	readonly zoom: number;
}
