import type { ElementDocument, InstrumentDocument } from '#core/dictionary/index.ts';

/** A law, and an element without any finding that rests on it. */

export function lawSample(): InstrumentDocument {
	return {
		kind: 'instrument',
		id: 'law',
		version: 1,
		formatVersion: 1,
		number: '36/2024/QH15',
		title: { vi: 'Luật Trật tự, an toàn giao thông đường bộ' }
	};
}

export function elementSample(): ElementDocument {
	return {
		kind: 'element',
		id: 'plate',
		version: 0,
		formatVersion: 1,
		label: { vi: 'Biển số xe' },
		definition: { vi: 'Biển số của phương tiện ghi trong đăng ký xe.' },
		dataType: 'string',
		constraints: { maxLength: 10 },
		sensitivity: 'personal',
		citations: [{ instrument: 'instrument:law@1' }]
	};
}
