export { default as EntryCard } from './EntryCard.svelte';
