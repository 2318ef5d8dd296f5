import { mount } from 'svelte';
import { toast } from 'svelte-sonner';
import Toaster from './Toaster.svelte';

mount(Toaster, { target: document.body });

/** Shows one message; loaded on demand by `toast.ts`. */
export function showToast(type: 'success' | 'info', text: string): void {
	toast[type](text);
}
