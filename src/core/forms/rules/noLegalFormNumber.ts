import { finding, type FormRule } from './rule.ts';

/** The form does not say which form printed in the law it stands for. */
export const noLegalFormNumber: FormRule = {
	id: 'form/no-legal-form-number',
	form: ({ form }) => (form.legalForm ? undefined : finding(noLegalFormNumber.id, 'warning', '/legalForm'))
};
