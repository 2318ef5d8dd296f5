import type { ModdleElement } from 'bpmn-moddle';
import type { Problem } from '#core/shared/problem.ts';
import { bpmnName, childOf, childrenOf, extensionOf, textOf } from '../moddle/access.ts';
import { walk } from './walk.ts';

/** Takes away (or supplies) what a problem of the strict reader is about; false when that cannot be done. */
export function repair(definitions: ModdleElement, { code, at }: Problem): boolean {
	if (code === 'workflow/id-missing') return nameUnnamed(definitions);
	const element = walk(definitions).find((one) => textOf(one, 'id') === at);
	if (!element) return false;
	switch (code) {
		case 'workflow/flow-without-end':
		case 'workflow/flow-crosses-scope':
			return removeElement(definitions, element);
		case 'workflow/unknown-step-kind':
		case 'workflow/bad-duration':
		case 'workflow/bad-value':
		case 'workflow/attribute-missing':
			return removeExtensions(element);
		default:
			return false;
	}
}

// helpers

/** Gives every flow element without an id one. */
function nameUnnamed(definitions: ModdleElement): boolean {
	const all = walk(definitions);
	const taken = new Set(all.map((element) => textOf(element, 'id')));
	const unnamed = all.filter((element) => element.$instanceOf('bpmn:FlowElement') && !textOf(element, 'id'));
	for (const element of unnamed) {
		const base = bpmnName(element);
		let id = base;
		for (let number = 2; taken.has(id); number += 1) id = `${base}${number}`;
		taken.add(id);
		element.set('id', id);
	}
	return unnamed.length > 0;
}

/** Removes a flow with every mention of it: in its ends, as a default, and in the drawing. */
function removeElement(definitions: ModdleElement, element: ModdleElement): boolean {
	let removed = false;
	for (const owner of walk(definitions)) {
		for (const list of LISTS) {
			const items = owner.$type.startsWith('bpmn') ? childrenOf(owner, list) : [];
			if (!items.includes(element)) continue;
			owner.set(
				list,
				items.filter((item) => item !== element)
			);
			removed = true;
		}
		if (owner.$type.startsWith('bpmn:') && childOf(owner, 'default') === element) owner.set('default', undefined);
		const shapes = owner.$type === 'bpmndi:BPMNPlane' ? childrenOf(owner, 'planeElement') : [];
		const kept = shapes.filter((shape) => childOf(shape, 'bpmnElement') !== element);
		if (kept.length < shapes.length) owner.set('planeElement', kept);
	}
	return removed;
}

const LISTS = ['flowElements', 'incoming', 'outgoing'] as const;

function removeExtensions(element: ModdleElement): boolean {
	const own = OWN_EXTENSIONS.flatMap((type) => extensionOf(element, type) ?? []);
	const extensions = childOf(element, 'extensionElements');
	if (!extensions || own.length === 0) return false;
	extensions.set(
		'values',
		childrenOf(extensions, 'values').filter((value) => !own.includes(value))
	);
	return true;
}

const OWN_EXTENSIONS = ['tt:Step', 'tt:Timer', 'tt:Condition', 'tt:ForEach', 'tt:Procedure'] as const;
