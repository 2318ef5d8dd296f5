// The package has no declarations of its own.
declare module 'diagram-js-minimap' {
	import type { ModuleDeclaration } from 'didi';
	const module: ModuleDeclaration;
	export default module;
}
