/** How an element is shown: a run went through it, waits at it, or something is wrong there. */
export type DiagramMarker = 'passed' | 'current' | 'error';
