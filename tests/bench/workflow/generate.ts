import { randomOf } from '../dictionary/measure.ts';
import { writeBpmn, type Drawn, type DrawnFlow } from './writeBpmn.ts';

/**
 * Diagrams as offices draw them: steps with role, limit, outcomes and law, choices by outcome with a default, parallel
 * work, returns, reminders. A tenth has a mistake (`flawed`): a forgotten flow, a gateway of the wrong kind, no name.
 */
export function generateDiagram(number: number, size: number, flawed = false): string {
	const draft = new Draft(number, flawed);
	draft.begin();
	while (draft.count < size - 1) draft.block(size - 1 - draft.count);
	draft.finish();
	return writeBpmn(`process${number}`, draft.nodes, draft.flows);
}

/** One fork with so many parallel branches, of one step each. */
export function generateBranches(branches: number): string {
	const draft = new Draft(0, false);
	draft.begin();
	draft.parallel(branches);
	draft.finish();
	return writeBpmn('branches', draft.nodes, draft.flows);
}

// helpers

const COLUMN = 160;
const ROW = 120;
const NAMES = [
	'Tiếp nhận hồ sơ',
	'Kiểm tra thành phần',
	'Thẩm định',
	'Lấy ý kiến',
	'Trình ký',
	'Phê duyệt',
	'Trả kết quả'
];
const KINDS = [
	'intake',
	'checkComponents',
	'appraise',
	'consult',
	'submitForSigning',
	'approve',
	'returnResult'
];

class Draft {
	readonly nodes: Drawn[] = [];
	readonly flows: DrawnFlow[] = [];
	readonly #random: () => number;
	#flaw: boolean;
	#last = '';
	#column = 0;

	constructor(seed: number, flawed: boolean) {
		this.#random = randomOf(seed + 1);
		this.#flaw = flawed;
	}

	get count(): number {
		return this.nodes.length;
	}

	begin(): void {
		this.#last = this.#add('startEvent', 'Nộp hồ sơ', 0);
	}

	/** A step, a choice, parallel work or a return, of at most `room` nodes. */
	block(room: number): void {
		const choice = this.#random();
		if (room < 4 || choice < 0.4) this.#last = this.#connect(this.#last, this.#step(0));
		else if (choice < 0.65) this.#exclusive();
		else if (choice < 0.8) this.parallel(Math.min(room - 2, 2 + Math.floor(this.#random() * 2)));
		else if (choice < 0.9) this.#return();
		else this.#reminded();
	}

	parallel(branches: number): void {
		const fork = this.#connect(this.#last, this.#add('parallelGateway', 'Đồng thời', 0));
		this.#column += 1;
		const ends = Array.from({ length: branches }, (_, row) => this.#connect(fork, this.#step(row)));
		this.#column += 1;
		const join = this.#add(this.#slip() ? 'exclusiveGateway' : 'parallelGateway', 'Đủ kết quả', 0);
		for (const end of ends) this.#connect(end, join);
		this.#last = join;
	}

	finish(): void {
		this.#connect(this.#last, this.#add('endEvent', 'Kết thúc', 0));
	}

	#exclusive(): void {
		const step = this.#connect(this.#last, this.#step(0));
		const split = this.#connect(step, this.#choice(step));
		this.#column += 1;
		const ways = [this.#step(0), this.#step(1)] as const;
		this.#connect(split, ways[0], `${split}_default`);
		this.#connect(split, ways[1], undefined, this.#slip() ? undefined : `step.${step}.outcome = "failed"`);
		this.#column += 1;
		const merge = this.#add(this.#slip() ? 'parallelGateway' : 'exclusiveGateway', 'Nhập', 0);
		for (const way of ways) this.#connect(way, merge);
		this.#last = merge;
	}

	#return(): void {
		const merge = this.#connect(this.#last, this.#add('exclusiveGateway', 'Làm lại', 0));
		const step = this.#connect(merge, this.#step(0));
		const again = this.#connect(step, this.#choice(step));
		if (!this.#slip()) this.#connect(again, merge, undefined, `step.${step}.outcome = "failed"`);
		const next = this.#step(0);
		this.#connect(again, next, `${again}_default`);
		this.#last = next;
	}

	#reminded(): void {
		const step = this.#connect(this.#last, this.#step(0));
		const timer = this.#add(
			'boundaryEvent',
			'Nhắc',
			1,
			` attachedToRef="${step}" cancelActivity="false"`,
			'      <bpmn:timerEventDefinition>\n        <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P2D</bpmn:timeDuration>\n      </bpmn:timerEventDefinition>\n'
		);
		this.#column += 1;
		this.#connect(timer, this.#add('endEvent', 'Đã nhắc', 2));
		this.#last = step;
	}

	#choice(step: string): string {
		const id = `n${this.nodes.length}`;
		return this.#add('exclusiveGateway', `Kết quả ${step}?`, 0, ` default="${id}_default"`);
	}

	#step(row: number): string {
		const which = Math.floor(this.#random() * NAMES.length);
		const inner = `      <bpmn:extensionElements>
        <tt:step kind="${KINDS[which]}" role="specialist" duration="PT2H" calendar="working">
          <tt:outcome code="passed" vi="Đạt" en="Passed" />
          <tt:outcome code="failed" vi="Không đạt" en="Failed" />
          <tt:form alias="main" visible="all" editable="" />
          <tt:citation instrument="instrument:118-2025-nd-cp@1" place="Điều 17" />
        </tt:step>
      </bpmn:extensionElements>
`;
		return this.#add('userTask', this.#slip() ? '' : `${NAMES[which]} ${this.nodes.length}`, row, '', inner);
	}

	#add(tag: string, name: string, row: number, attributes = '', inner = ''): string {
		const id = `n${this.nodes.length}`;
		if (row === 0) this.#column += 1;
		this.nodes.push({ id, tag, name, attributes, inner, x: this.#column * COLUMN, y: 100 + row * ROW });
		return id;
	}

	#connect(source: string, target: string, id = `f${this.flows.length}`, condition?: string): string {
		this.flows.push({
			id,
			source,
			target,
			name: /Kết quả/.test(this.nodes.find((node) => node.id === source)?.name ?? '')
				? `Lối ${this.flows.length}`
				: '',
			...(condition ? { condition } : {})
		});
		return target;
	}

	/** Once in a flawed diagram, somewhere along it. */
	#slip(): boolean {
		if (!this.#flaw || this.#random() > 0.2) return false;
		this.#flaw = false;
		return true;
	}
}
