import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { catalogueSchema, envelopeSchema, manifestSchema } from '#core/releases/index.ts';
import {
	ackSchema,
	changesQuery,
	changesSchema,
	channelParam,
	codeParam,
	digestParam,
	fileParam,
	idempotencyKey,
	problemSchema,
	procedureSchema,
	proceduresQuery,
	proceduresSchema,
	releasesSchema
} from './schemas.ts';
import {
	collectionParam,
	documentIdParam,
	documentQuery,
	documentSchema,
	documentsQuery,
	documentsSchema,
	versionParam
} from './dictionarySchemas.ts';

/** The pull API as OpenAPI 3.1, made of the schemas its handlers parse with. */
export function openApiDocument() {
	return createDocument({
		openapi: '3.1.1',
		info: {
			title: 'Thủ tục Studio: pull API',
			version: '1',
			description:
				'Signed releases of administrative procedures, for systems that execute them. Everything a consumer needs to believe them is verified offline; see docs/consumer-guide.md.'
		},
		servers: [{ url: '/api/v1' }],
		security: [{ consumerKey: [] }],
		components: {
			securitySchemes: { consumerKey: { type: 'http', scheme: 'bearer', description: 'Key of the consumer' } }
		},
		paths: {
			'/channels/{channel}/metadata/{file}': {
				get: operation('getMetadata', "The channel's catalogue, or its signed envelope", {
					path: { channel: channelParam, file: fileParam },
					answers: {
						...json(z.union([catalogueSchema, envelopeSchema]), 'RFC 8785 bytes; strong ETag'),
						...NOT_MODIFIED
					}
				})
			},
			'/channels/{channel}/changes': {
				get: operation('getChanges', 'What was published or withdrawn since a cursor', {
					path: { channel: channelParam },
					query: changesQuery,
					answers: {
						...json(changesSchema),
						...NOT_MODIFIED,
						...problem(400, 'Bad cursor'),
						...problem(410, 'Cursor too old')
					}
				})
			},
			'/procedures': {
				get: operation('listProcedures', 'Released procedures', {
					query: proceduresQuery,
					answers: json(proceduresSchema)
				})
			},
			'/procedures/{code}': {
				get: operation('getProcedure', 'A released procedure', {
					path: { code: codeParam },
					answers: json(procedureSchema)
				})
			},
			'/procedures/{code}/releases': {
				get: operation('listReleases', 'Releases of a procedure', {
					path: { code: codeParam },
					answers: json(releasesSchema)
				})
			},
			'/releases/{digest}': {
				get: operation('getRelease', 'Manifest of a release', {
					path: { digest: digestParam },
					answers: { ...json(manifestSchema, 'RFC 8785 bytes; immutable'), ...NOT_MODIFIED, ...PARTIAL }
				})
			},
			'/blobs/{digest}': {
				get: operation('getBlob', 'A file of a release', {
					path: { digest: digestParam },
					answers: { ...bytes('*/*', 'Bytes with that digest; immutable'), ...NOT_MODIFIED, ...PARTIAL }
				})
			},
			'/bundles/{digest}': {
				get: operation('getBundle', 'Everything about one release in one archive, verifiable offline', {
					path: { digest: digestParam },
					answers: { ...bytes('application/x-tar', 'index.json and blobs/'), ...NOT_MODIFIED, ...PARTIAL }
				})
			},
			'/log/checkpoint': {
				get: operation('getCheckpoint', 'Signed head of the log (C2SP tlog-checkpoint)', {
					answers: bytes('text/plain', 'Signed note')
				})
			},
			'/log/tile/{path}': {
				get: operation('getTile', 'Tile of the log (C2SP tlog-tiles), `0/000.p/3` or `entries/000.p/3`', {
					path: { path: z.string() },
					answers: bytes('application/octet-stream', 'Hashes or entries; immutable')
				})
			},
			'/dictionary/{collection}': {
				get: operation('listDictionary', 'Approved documents of the dictionary, by id', {
					path: { collection: collectionParam },
					query: documentsQuery,
					answers: { ...json(documentsSchema), ...problem(400, 'Bad query or cursor') }
				})
			},
			'/dictionary/{collection}/{id}': {
				get: operation('getDictionaryDocument', 'The newest approved version, or a retired one', {
					path: { collection: collectionParam, id: documentIdParam },
					query: documentQuery,
					answers: DICTIONARY_DOCUMENT
				})
			},
			'/dictionary/{collection}/{id}/versions/{version}': {
				get: operation('getDictionaryVersion', 'A version of a document, for ever the same', {
					path: { collection: collectionParam, id: documentIdParam, version: versionParam },
					query: documentQuery,
					answers: DICTIONARY_DOCUMENT
				})
			},
			'/acks': {
				post: {
					...operation('acknowledge', 'Report what became of a release', {
						answers: {
							...json(ackSchema, 'Kept before under this key'),
							201: { description: 'Kept now', content: { 'application/json': { schema: ackSchema } } },
							...problem(400, 'Malformed'),
							...problem(422, 'The key was used for another report')
						}
					}),
					requestParams: { header: z.object({ 'idempotency-key': idempotencyKey }) },
					requestBody: { required: true, content: { 'application/json': { schema: ackSchema } } }
				}
			}
		}
	});
}

// helpers

interface Operation {
	readonly path?: z.ZodRawShape;
	readonly query?: z.ZodObject;
	readonly answers: ZodOpenApiResponsesObject;
}

function operation(
	operationId: string,
	summary: string,
	{ path, query, answers }: Operation
): ZodOpenApiOperationObject {
	return {
		operationId,
		summary,
		...((path || query) && {
			requestParams: { ...(path && { path: z.object(path) }), ...(query && { query }) }
		}),
		responses: {
			...answers,
			...problem(401, 'No valid key'),
			...(path && problem(404, 'Not there, or not yours')),
			...problem(429, 'Too many requests; see Retry-After')
		}
	};
}

function json(schema: z.ZodType, description = 'OK'): ZodOpenApiResponsesObject {
	return { 200: { description, content: { 'application/json': { schema } } } };
}

function bytes(mediaType: string, description: string): ZodOpenApiResponsesObject {
	const schema = { type: 'string', format: 'binary' } as const;
	return { 200: { description, content: { [mediaType]: { schema } } } };
}

function problem(status: number, description: string): ZodOpenApiResponsesObject {
	return {
		[`${status}`]: { description, content: { 'application/problem+json': { schema: problemSchema } } }
	};
}

const NOT_MODIFIED: ZodOpenApiResponsesObject = { 304: { description: 'The client has it already' } };
const PARTIAL: ZodOpenApiResponsesObject = {
	206: { description: 'The part asked for' },
	...problem(416, 'The range lies outside')
};

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const DICTIONARY_DOCUMENT: ZodOpenApiResponsesObject = {
	200: {
		description: 'In the format asked for; strong ETag over the bytes',
		content: {
			'application/json': { schema: documentSchema },
			'text/csv': FILE,
			'application/xml': FILE,
			'application/ld+json': FILE,
			'application/schema+json': FILE
		}
	},
	...NOT_MODIFIED,
	...PARTIAL,
	...problem(400, 'Bad query, or a format this kind does not have')
};
