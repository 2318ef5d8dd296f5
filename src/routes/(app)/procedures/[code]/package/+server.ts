import { problemResponse } from '#lib/server/http/problem.ts';
import type { RequestHandler } from './$types';

/** The procedure as a package on disk, in a zip archive, for `thutuc` or another studio. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { requestId } = locals;
	if (!locals.user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const exported = await locals.services.procedures.exportPackage(locals.user, params.code);
	if (!exported.ok) return problemResponse(exported.problems, { requestId });
	const { name, bytes } = exported.value;
	return new Response(bytes, {
		headers: {
			'content-type': 'application/zip',
			'content-length': String(bytes.length),
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
};
