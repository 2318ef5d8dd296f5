import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { paraglide } from './src/tasks/paraglide.ts';

const NODE = {
	environment: 'node',
	// Long enough for a machine that does much else; nothing here waits for real time.
	testTimeout: 60_000,
	setupFiles: ['tests/setup/propertySeed.ts'],
	// Programs that tests start do not compile the same sources again and again.
	env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/compile', import.meta.url)) }
};

/** What the browser loads, tested without one. */
const LIB = 'src/lib/!(server)/**/*.test.ts';

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglide), sveltekit()],
	// Loaded on demand: found late, they would make the development server reload the page (and a browser test fail).
	// Everything the browser imports, named before the first page: found later, it would reload pages and tests.
	optimizeDeps: {
		include: [
			'@jsonforms/core',
			'axe-core',
			'bpmn-js/lib/Modeler',
			'bpmn-js/lib/NavigatedViewer',
			'bpmn-moddle',
			'canonicalize',
			'devalue',
			'diagram-js/lib/util/Elements',
			'diagram-js-minimap',
			'esm-env',
			'fflate',
			'mdast-util-from-markdown',
			'papaparse',
			'saxes',
			'svelte-sonner',
			'zod'
		]
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					...NODE,
					name: 'core',
					// Pure: nothing a test file could leave behind for the next, so modules are loaded once.
					isolate: false,
					include: ['src/core/**/*.test.ts']
				}
			},
			{
				extends: true,
				test: {
					...NODE,
					name: 'lib',
					// As above; only the language is begun anew.
					isolate: false,
					setupFiles: [...NODE.setupFiles, 'tests/setup/locale.ts'],
					include: [LIB],
					exclude: ['src/**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				test: {
					...NODE,
					name: 'node',
					include: ['src/**/*.test.ts', 'tests/{contract,content,conformance,api}/**/*.test.ts'],
					exclude: ['src/core/**', LIB, 'src/**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'browser',
					// As above: a page that is slow to come is not a fault, one that never comes is.
					testTimeout: 60_000,
					expect: { poll: { timeout: 15_000 } },
					include: ['src/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
								args: ['--no-sandbox']
							}
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
