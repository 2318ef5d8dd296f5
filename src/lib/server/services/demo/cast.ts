import type { AgencyRecord, Role } from '../../repositories/ports.ts';

/** Who plays in the demo; the names are content, not wording of the product. */

export const DEMO_TENANT = { id: 'demo-province', name: 'Tỉnh mẫu' } as const;

export const CENTRE = 'centre';

export const AGENCIES: readonly Omit<AgencyRecord, 'tenant'>[] = [
	{ id: CENTRE, name: 'Trung tâm Phục vụ hành chính công (mẫu)', centre: true },
	{ id: 'demo', name: 'Sở Tư pháp (mẫu)', centre: false, parent: CENTRE },
	{ id: 'demo2', name: 'Sở Xây dựng (mẫu)', centre: false, parent: CENTRE }
];

export interface Account {
	readonly email: string;
	readonly name: string;
	readonly agency: string;
	readonly roles: readonly Role[];
}

export const ACCOUNTS: readonly Account[] = [
	account('configurator', 'Lê Thu Hà', 'demo', 'configurator'),
	account('configurator2', 'Phan Quốc Bảo', 'demo2', 'configurator'),
	account('tester', 'Trần Văn Nam', CENTRE, 'tester'),
	account('approver', 'Nguyễn Thị Minh', CENTRE, 'approver'),
	account('publisher', 'Đỗ Hoàng Long', CENTRE, 'publisher'),
	account('steward', 'Vũ Thanh Mai', CENTRE, 'steward'),
	account('admin', 'Bùi Đức Anh', CENTRE, 'admin'),
	account('auditor', 'Hoàng Kim Ngân', CENTRE, 'auditor')
];

export const CONSUMER = { id: 'demo', name: 'Hệ thống giải quyết thủ tục cấp tỉnh (mẫu)' } as const;

// helpers

function account(name: string, person: string, agency: string, role: Role): Account {
	return { email: `${name}@demo.local`, name: person, agency, roles: [role] };
}
