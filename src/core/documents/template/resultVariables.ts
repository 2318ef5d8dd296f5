import type { DataType } from '#core/dictionary/types.ts';
import type { Text } from '#core/shared/text.ts';

/** What a template may read besides answers and outcomes of steps; the system that issues the result supplies it. */
export interface ResultVariable {
	readonly path: string;
	readonly label: Text;
	readonly dataType: DataType;
}

export const RESULT_VARIABLES: readonly ResultVariable[] = [
	variable('result.number', 'Số văn bản', 'Number of the document', 'string'),
	variable('result.issuedOn', 'Ngày ký', 'Date of signature', 'date'),
	variable('result.signer', 'Người ký', 'Signer', 'string'),
	variable('result.reason', 'Lý do, nội dung cần bổ sung', 'Reason, what is to be supplied', 'text'),
	variable('result.verifyUrl', 'Địa chỉ kiểm tra', 'Address to verify it at', 'string'),
	variable('agency.name', 'Cơ quan ban hành', 'Issuing agency', 'string'),
	variable('agency.superior', 'Cơ quan cấp trên', 'Superior agency', 'string'),
	variable('agency.place', 'Nơi ban hành', 'Place of issue', 'string'),
	variable('dossier.code', 'Mã hồ sơ', 'Code of the dossier', 'string'),
	variable('dossier.applicantName', 'Người nộp hồ sơ', 'Applicant', 'string'),
	variable('dossier.receivedAt', 'Ngày tiếp nhận', 'Date of receipt', 'date'),
	variable('dossier.channel', 'Hình thức nộp', 'Channel', 'string'),
	variable('dossier.procedureName', 'Tên thủ tục', 'Name of the procedure', 'string')
];

// helpers

function variable(path: string, vi: string, en: string, dataType: DataType): ResultVariable {
	return { path, label: { vi, en }, dataType };
}
