import { fail, ok, type Result } from '#core/shared/problem.ts';

/** How the client reaches a registry. */
export interface RegistryAddress {
	/** Address of the server, `https://studio.example.gov.vn`; `/api/v1` is added. */
	readonly from: string;
	/** Consumer key. */
	readonly key?: string;
	readonly fetch?: typeof fetch;
	/** Longest wait for one answer, and first wait between tries, in milliseconds. */
	readonly timeoutMs?: number;
	readonly retryMs?: number;
}

/** One answer of the registry, whole. */
export interface Answer {
	readonly status: number;
	readonly bytes: Uint8Array;
}

interface Request {
	readonly method: string;
	readonly url: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: Uint8Array<ArrayBuffer>;
}

interface Outcome<T> {
	readonly result: Result<T>;
	/** Whether trying again may help, and after how long at the server's wish. */
	readonly again: boolean;
	readonly afterMs?: number;
}

const TRIES = 4;

/**
 * Asks the pull API. Network failures, 429 and 5xx are tried again; then they are problems: `pull/unreachable`
 * {url, reason}, `pull/refused` {url, status, title}, `pull/too-large` {url}.
 */
export class RegistryClient {
	readonly #base: string;
	readonly #address: RegistryAddress;

	constructor(address: RegistryAddress) {
		this.#base = `${address.from.replace(/\/+$/, '')}/api/v1`;
		this.#address = address;
	}

	/** The body at `path`, at most `limit` bytes long. */
	async get(path: string, limit: number): Promise<Result<Uint8Array>> {
		const answer = await this.request('GET', path, limit);
		return answer.ok ? ok(answer.value.bytes) : answer;
	}

	/** Any answer below 400. `headers` are added to the request. */
	request(
		method: string,
		path: string,
		limit: number,
		headers: Readonly<Record<string, string>> = {},
		body?: Uint8Array<ArrayBuffer>
	): Promise<Result<Answer>> {
		const request = { method, url: this.#base + path, headers, ...(body && { body }) };
		return this.#persist(() =>
			this.#attempt(request, async (response) => {
				const bytes = await readLimited(response, limit);
				return bytes && { status: response.status, bytes };
			})
		);
	}

	/**
	 * Hands the body at `path` on as it comes. Before each try `begin` says what to ask for and where the bytes go, so
	 * that a try goes on where the one before was cut off; `sink` answers false when it has had too much.
	 */
	stream(
		path: string,
		begin: () => Promise<{
			readonly headers: Readonly<Record<string, string>>;
			readonly sink: (status: number, body: AsyncIterable<Uint8Array>) => Promise<boolean>;
		}>
	): Promise<Result<void>> {
		return this.#persist(async () => {
			const { headers, sink } = await begin();
			const request = { method: 'GET', url: this.#base + path, headers };
			const outcome = await this.#attempt(request, async (response) => {
				return (await sink(response.status, response.body ?? empty())) || undefined;
			});
			return { ...outcome, result: outcome.result.ok ? ok(undefined) : outcome.result };
		});
	}

	async #persist<T>(attempt: () => Promise<Outcome<T>>): Promise<Result<T>> {
		for (let tries = 1; ; tries++) {
			const outcome = await attempt();
			if (outcome.result.ok || !outcome.again || tries === TRIES) return outcome.result;
			await wait(outcome.afterMs ?? (this.#address.retryMs ?? 500) * 2 ** (tries - 1));
		}
	}

	/** One request; `take` makes something of a good answer, or undefined when it is too large. */
	async #attempt<T>(
		{ method, url, headers, body }: Request,
		take: (response: Response) => Promise<T | undefined>
	): Promise<Outcome<T>> {
		const { key, timeoutMs = 30_000 } = this.#address;
		try {
			const response = await (this.#address.fetch ?? fetch)(url, {
				method,
				redirect: 'error',
				signal: AbortSignal.timeout(timeoutMs),
				headers: { ...headers, ...(key && { authorization: `Bearer ${key}` }) },
				...(body && { body })
			});
			if (!response.ok) return refused(url, response);
			const taken = await take(response);
			if (taken === undefined)
				return { result: fail({ code: 'pull/too-large', at: url, params: { url } }), again: false };
			return { result: ok(taken), again: false };
		} catch (error) {
			const params = { url, reason: reasonOf(error) };
			return { result: fail({ code: 'pull/unreachable', at: url, params }), again: true };
		}
	}
}

// helpers

async function refused(url: string, response: Response): Promise<Outcome<never>> {
	const body = await readLimited(response, PROBLEM_LIMIT);
	const params = { url, status: response.status, title: titleOf(body ?? new Uint8Array()) };
	const seconds = Number(response.headers.get('retry-after'));
	return {
		result: fail({ code: 'pull/refused', at: url, params }),
		again: response.status === 429 || response.status >= 500,
		...(seconds > 0 && seconds <= 60 && { afterMs: seconds * 1000 })
	};
}

async function* empty(): AsyncIterable<Uint8Array> {}

/** An error body is only read for its title. */
const PROBLEM_LIMIT = 16_384;

/** The body, or undefined as soon as it grows beyond `limit`. */
async function readLimited(response: Response, limit: number): Promise<Uint8Array | undefined> {
	const parts: Uint8Array[] = [];
	let size = 0;
	for await (const part of response.body ?? []) {
		size += part.length;
		if (size > limit) return undefined;
		parts.push(part);
	}
	return Buffer.concat(parts);
}

function titleOf(bytes: Uint8Array): string {
	try {
		const value = JSON.parse(new TextDecoder().decode(bytes)) as { readonly title?: unknown };
		return typeof value.title === 'string' ? value.title.slice(0, 200) : '';
	} catch {
		return '';
	}
}

function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause instanceof Error ? error.cause : error;
	return 'code' in cause ? String(cause.code) : cause.message;
}

function wait(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
