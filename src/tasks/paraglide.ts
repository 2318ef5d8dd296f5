import type { CompilerOptions } from '@inlang/paraglide-js';

/** One setting for the build and for `npm run i18n`. */
export const paraglide = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['cookie', 'baseLocale'],
	cookieName: 'locale',
	isServer: 'import.meta.env.SSR',
	// One module per message in development too, so that both builds read the same files.
	outputStructure: 'message-modules',
	emitTsDeclarations: true
} satisfies CompilerOptions;
