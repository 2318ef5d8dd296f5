import { z } from 'zod';
import { headerShape, textSchema } from '#core/shared/schemas.ts';

/** Shape of a workflow document. What the BPMN inside may say is checked by `readWorkflow`. */
export const workflowDocumentSchema = z
	.strictObject({
		...headerShape('workflow'),
		title: textSchema,
		bpmn: z
			.string()
			.min(1)
			.max(5 * 1024 * 1024)
	})
	.meta({ title: 'workflow', description: 'An electronic workflow: BPMN 2.0 XML with the tt extension.' });
