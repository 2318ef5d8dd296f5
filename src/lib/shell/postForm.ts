/** Posts like a plain form and lets the browser follow the answer: for commands that have a form of their own elsewhere. */
export function postForm(action: string, fields: Readonly<Record<string, string>>): void {
	const form = document.createElement('form');
	form.method = 'POST';
	form.action = action;
	for (const [name, value] of Object.entries(fields)) {
		const input = document.createElement('input');
		input.type = 'hidden';
		input.name = name;
		input.value = value;
		form.append(input);
	}
	document.body.append(form);
	form.submit();
}
