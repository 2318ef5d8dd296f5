import type { TableNames } from '../types.ts';

/** Names of the draft's own parts, as the studio gives them in Vietnamese. */
export const names: TableNames = {
	process: 'Quy trình',
	start: 'Nộp hồ sơ',
	done: 'Đã trả kết quả',
	refused: 'Đã từ chối tiếp nhận',
	decidedAgainst: 'Không đủ điều kiện giải quyết',
	applicant: 'Người nộp hồ sơ',
	requestSupplement: 'Bổ sung hồ sơ',
	refuseIntake: 'Từ chối tiếp nhận',
	decideAgainst: 'Thông báo không đủ điều kiện',
	usual: { vi: 'Đạt', en: 'Passed' },
	incomplete: { vi: 'Cần bổ sung', en: 'Incomplete' },
	refusal: { vi: 'Từ chối', en: 'Refused' },
	returned: { vi: 'Trả lại', en: 'Returned' },
	question: (step) => `${step}?`
};
