/** Where releases can be put (môi trường). */
export const CHANNELS = ['test', 'production'] as const;
export type Channel = (typeof CHANNELS)[number];

export function isChannel(text: string): text is Channel {
	return CHANNELS.some((channel) => channel === text);
}
