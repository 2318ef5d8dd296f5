import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';

/* Test files that share their modules each begin in Vietnamese, whatever the one before spoke. */
overwriteGetLocale(() => 'vi');
