/** Whether a file of the library is a template of whole processes, which is no document and is read by itself. */
export function isTemplatePath(path: string): boolean {
	return /(^|[\\/])workflows[\\/]templates[\\/]/.test(path);
}
