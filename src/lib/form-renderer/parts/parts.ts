import { LazyPart } from './LazyPart.svelte.ts';

// What not every form needs, or none at once: each is a script of its own, so that a citizen's page is small.

export const ADDRESS = new LazyPart(() => import('../controls/AddressControl.svelte'));
export const ATTACHMENT = new LazyPart(() => import('../controls/AttachmentControl.svelte'));
export const CHECKBOXES = new LazyPart(() => import('../controls/CheckboxesControl.svelte'));
export const CHOICE = new LazyPart(() => import('../controls/ChoiceControl.svelte'));
export const COMBOBOX = new LazyPart(() => import('../controls/ComboboxControl.svelte'));
export const DATE = new LazyPart(() => import('../controls/DateControl.svelte'));
export const DECLARATION = new LazyPart(() => import('../controls/DeclarationControl.svelte'));
export const LONG_TEXT = new LazyPart(() => import('../controls/LongTextControl.svelte'));
export const NUMBER = new LazyPart(() => import('../controls/NumberControl.svelte'));
export const READONLY = new LazyPart(() => import('../controls/ReadonlyControl.svelte'));
export const REPEAT = new LazyPart(() => import('../controls/RepeatControl.svelte'));
export const SELECT = new LazyPart(() => import('../controls/SelectControl.svelte'));
export const TICK = new LazyPart(() => import('../controls/TickControl.svelte'));

export const CHANGE_CHOICE = new LazyPart(() => import('../layout/ChangeChoice.svelte'));
export const DRAFT_NOTICE = new LazyPart(() => import('../DraftNotice.svelte'));
export const ERROR_SUMMARY = new LazyPart(() => import('../ErrorSummary.svelte'));
export const OFFICER_FORM = new LazyPart(() => import('../OfficerForm.svelte'));
export const REVIEW_PAGE = new LazyPart(() => import('../ReviewPage.svelte'));
export const RICH_TEXT = new LazyPart(() => import('../layout/RichText.svelte'));
export const SOURCE_NOTE = new LazyPart(() => import('../layout/SourceNote.svelte'));
export const SOURCE_NOTICES = new LazyPart(() => import('../layout/SourceNotices.svelte'));
export const TASK_LIST = new LazyPart(() => import('../TaskList.svelte'));
