declare global {
	namespace App {
		interface Locals {
			requestId: string;
		}
	}
}

export {};
