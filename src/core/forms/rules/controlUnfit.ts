import type { DataType } from '#core/dictionary/types.ts';
import type { Placement } from '../types.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

const FITS: Readonly<Record<NonNullable<Placement['control']>, DataType>> = {
	radio: 'code',
	select: 'code',
	combobox: 'code',
	checkbox: 'boolean',
	declaration: 'boolean'
};

/** A control chosen for another type of data, or words of a declaration on what is none: they show nowhere. */
export const controlUnfit: FormRule = {
	id: 'form/control-unfit',
	field: ({ id, at, item, definition }) => {
		const { control, statement, signature } = item;
		const declared = control === 'declaration';
		const found = (property: 'control' | 'statement' | 'signature') =>
			finding(controlUnfit.id, 'warning', `${at}/${property}`, { id }, fixAt(`form/remove-${property}`, at, {}));
		const unfit = control !== undefined && definition !== undefined && FITS[control] !== definition.dataType;
		return [
			...(unfit ? [found('control')] : []),
			...(statement && !declared ? [found('statement')] : []),
			...(signature && !declared ? [found('signature')] : [])
		];
	}
};
