/** The key of `Authorization: Bearer …`, or undefined. */
export function machineKey(headers: Headers): string | undefined {
	return /^Bearer ([A-Za-z0-9._~+/-]{20,300}=*)$/i.exec(headers.get('authorization') ?? '')?.[1];
}
