import { m } from '#lib/i18n/paraglide/messages.js';

/** An audited act in words; an act nobody worded shows its code. */
export function actionName(action: string): string {
	return NAMES[action]?.() ?? action;
}

// helpers

const NAMES: Readonly<Record<string, () => string>> = {
	'document.saveDraft': () => m.auth_action_save_draft(),
	'document.startDraft': () => m.auth_action_start_draft(),
	'document.restore': () => m.auth_action_restore(),
	'document.takeLock': () => m.auth_action_take_lock(),
	'document.releaseLock': () => m.auth_action_release_lock(),
	'document.importVersion': () => m.auth_action_import_version(),
	'workflow.propose': () => m.auth_action_propose(),
	'procedure.export': () => m.auth_action_export(),
	'filling.open': () => m.auth_action_filling_open(),
	'filling.askSources': () => m.auth_action_filling_ask(),
	'filling.choose': () => m.auth_action_filling_choose(),
	'filling.submit': () => m.auth_action_filling_submit(),
	'filling.refuse': () => m.auth_action_filling_refuse(),
	'filling.remove': () => m.auth_action_filling_remove(),
	'candidate.submit': () => m.auth_action_submit(),
	'candidate.test': () => m.auth_action_test(),
	'candidate.approve': () => m.auth_action_approve(),
	'candidate.reject': () => m.auth_action_reject(),
	'release.publish': () => m.auth_action_publish(),
	'release.withdraw': () => m.auth_action_withdraw(),
	'release.acknowledge': () => m.auth_action_acknowledge(),
	'session.start': () => m.auth_action_sign_in(),
	'session.refuse': () => m.auth_action_sign_in_refused(),
	'session.end': () => m.auth_action_sign_out(),
	'person.create': () => m.auth_action_person_create(),
	'person.setRoles': () => m.auth_action_person_roles(),
	'person.disable': () => m.auth_action_person_disable(),
	'person.enable': () => m.auth_action_person_enable(),
	'person.resetPassword': () => m.auth_action_person_reset(),
	'agency.put': () => m.auth_action_agency(),
	'consumer.create': () => m.auth_action_consumer_create(),
	'consumer.disable': () => m.auth_action_consumer_disable(),
	'consumer.enable': () => m.auth_action_consumer_enable(),
	'setup.complete': () => m.auth_action_setup(),
	'demo.furnish': () => m.auth_action_demo()
};
