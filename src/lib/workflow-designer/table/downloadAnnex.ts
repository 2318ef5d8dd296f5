import { writeCsv, writeDocx } from '#core/workflows/annex/index.ts';
import type { ProcessGraph } from '#core/workflows/index.ts';
import { downloadText } from '../downloadText.ts';
import type { WorkflowSetting } from '../setting.ts';
import { annexPage, type AnnexSubject } from './annexTable.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands the step table to the person, as Word or as CSV. */
export function downloadAnnex(
	graph: ProcessGraph,
	subject: AnnexSubject,
	setting: WorkflowSetting,
	format: 'docx' | 'csv'
): void {
	const page = annexPage(graph, subject, setting);
	const name = `${subject.code ?? graph.id}.${format}`;
	if (format === 'docx') downloadText(writeDocx(page), name, WORD);
	else downloadText(writeCsv([page.header, ...page.rows]), name, 'text/csv');
}
