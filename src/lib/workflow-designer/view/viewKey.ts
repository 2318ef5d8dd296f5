export type ViewKey = 'in' | 'out' | 'actual' | 'fit' | 'minimap' | 'search' | 'fullscreen';

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * What a key does to the view: Ctrl+F searches everywhere; on the canvas + and − zoom, 0 is 100 %, 1 the whole, O the
 * overview, F full screen. Ctrl with + and − stays the browser's, which people need who see little.
 */
export function viewKey(press: Press, onCanvas: boolean): ViewKey | undefined {
	const { key, ctrlKey, metaKey, altKey, shiftKey } = press;
	if (altKey) return undefined;
	if (ctrlKey || metaKey) return key.toLowerCase() === 'f' && !shiftKey ? 'search' : undefined;
	return onCanvas ? CANVAS[key.toLowerCase()] : undefined;
}

// helpers

const CANVAS: Readonly<Record<string, ViewKey>> = {
	'+': 'in',
	'=': 'in',
	'-': 'out',
	'0': 'actual',
	'1': 'fit',
	o: 'minimap',
	f: 'fullscreen'
};
