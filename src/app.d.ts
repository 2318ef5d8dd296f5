import type { Actor } from '#lib/server/auth/actor.ts';
import type { Session } from '#lib/server/auth/sessions.ts';
import type { Services } from '#lib/server/services/index.ts';
import type { Locale } from '#core/shared/text.ts';

declare global {
	namespace App {
		interface Locals {
			/** Who asks: a person with a session, or a consumer with its key. */
			user: Actor | null;
			/** Session of the person, if it is one. */
			session: Session | null;
			services: Services;
			/** Stands in the log and in every answer that reports an error. */
			requestId: string;
			locale: Locale;
		}
		interface Error {
			message: string;
			/** Code of the problem catalogue, when there is one. */
			code?: string;
			requestId?: string;
		}
	}
}

export {};
