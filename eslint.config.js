import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import zones from './src/tasks/eslint/zones.js';

export default ts.config(
	{
		ignores: [
			'build',
			'.svelte-kit',
			'.data',
			'src/lib/i18n/paraglide',
			'src/lib/i18n/project.inlang',
			'test-results'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		plugins: { studio: { rules: { zones } } },
		rules: {
			'studio/zones': 'error',
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'@typescript-eslint/switch-exhaustiveness-check': 'off',
			'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"CallExpression[callee.property.name='transaction'] > ArrowFunctionExpression[async=true]",
					message:
						'better-sqlite3 commits the statements of an async transaction outside any transaction; use the synchronous helper.'
				}
			]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } }
	},
	{ files: ['**/*.svelte'], rules: { 'svelte/no-navigation-without-resolve': 'off' } },
	{ files: ['**/*.test.ts', 'tests/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } }
);
