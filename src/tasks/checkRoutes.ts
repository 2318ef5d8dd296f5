import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROUTES } from '#lib/server/auth/routes.ts';

/** Ids of the routes under `folder` that the permission table does not declare; the build refuses them. */
export function checkRoutes(folder = 'src/routes'): readonly string[] {
	return routeIds(folder).filter((id) => !Object.hasOwn(ROUTES, id));
}

/** Kit's ids of everything that answers: folders with a page or an endpoint. */
export function routeIds(folder: string): readonly string[] {
	const folders = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /^\+(page|server)\b/.test(entry.name))
		.map((entry) =>
			`/${relative(folder, dirname(join(entry.parentPath, entry.name)))}`.replaceAll('\\', '/')
		);
	return [...new Set(folders)].sort();
}
