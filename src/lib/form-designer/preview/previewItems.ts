import type { CompiledForm, FormNode } from '#core/forms/index.ts';
import { controlId, rowPointer } from '#lib/form-renderer/pointers.ts';

/**
 * Which element of the rendered form belongs to which item of the document. The renderer gives no hints made for
 * designers (its bundle is the citizen's); its element ids are enough.
 */

/** The element that shows `node`, for marking it; undefined while it is hidden, and for static texts. */
export function previewElement(
	root: HTMLElement,
	form: CompiledForm,
	node: FormNode
): HTMLElement | undefined {
	const title = titleOf(root);
	const prefix = title && prefixOf(title);
	if (prefix === undefined) return undefined;
	switch (node.type) {
		case 'page':
			return title;
		case 'section':
			return closest(byId(root, `${prefix}-${node.id}-title`), '.fv-section');
		case 'repeat':
			return byId(root, controlId(prefix, node.item.path));
		case 'field': {
			const repeat = form.repeats.find(({ id }) => id === node.repeat);
			const pointer = repeat ? rowPointer(repeat.path, 0, node.item.path) : node.item.path;
			const id = controlId(prefix, pointer);
			const control = byId(root, id) ?? root.querySelector<HTMLElement>(`[id^="${CSS.escape(id)}--"]`);
			return closest(control ?? undefined, '.fv-field');
		}
		case 'text':
			return undefined;
	}
}

/** The item shown at `target`: the innermost field, repeat, section, or the page by its title. */
export function previewItem(
	root: HTMLElement,
	form: CompiledForm,
	target: Element,
	page: string | undefined
): string | undefined {
	const title = titleOf(root);
	const prefix = title && prefixOf(title);
	if (prefix === undefined) return undefined;
	const holder = target.closest('.fv-field, .fv-repeat, .fv-section, .fv-title');
	if (!holder || !root.contains(holder)) return undefined;
	if (holder === title) return page;
	if (holder.classList.contains('fv-section')) {
		const heading = holder.getAttribute('aria-labelledby') ?? '';
		return heading.slice(prefix.length + 1, -'-title'.length);
	}
	const ids = [holder, ...holder.querySelectorAll('[id]')].map(({ id }) => id.replace(/--.*$/, ''));
	return holder.classList.contains('fv-repeat')
		? form.repeats.find(({ path }) => holder.id === controlId(prefix, path))?.id
		: placementOf(form, prefix, ids);
}

// helpers

function placementOf(form: CompiledForm, prefix: string, ids: readonly string[]): string | undefined {
	const paths = new Map(form.repeats.map(({ id, path }) => [id, path]));
	return form.placements.find(({ path, repeat }) => {
		if (repeat === undefined) return ids.includes(controlId(prefix, path));
		const before = `${controlId(prefix, paths.get(repeat) ?? '')}-`;
		const after = controlId('', path);
		return ids.some(
			(id) =>
				id.startsWith(before) && id.endsWith(after) && /^\d+$/.test(id.slice(before.length, -after.length))
		);
	})?.id;
}

function titleOf(root: HTMLElement): HTMLElement | undefined {
	return root.querySelector<HTMLElement>('.fv-title') ?? undefined;
}

function prefixOf(title: HTMLElement): string {
	return title.id.slice(0, -'-title'.length);
}

function byId(root: HTMLElement, id: string): HTMLElement | undefined {
	return root.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? undefined;
}

function closest(element: Element | undefined, selector: string): HTMLElement | undefined {
	return element?.closest<HTMLElement>(selector) ?? undefined;
}
