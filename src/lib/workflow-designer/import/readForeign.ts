import { convertForeign, type Conversion } from '#core/workflows/convert/index.ts';
import { decodeBpmn } from '#core/workflows/read/decodeBpmn.ts';
import { readWorkflow } from '#core/workflows/read/readWorkflow.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';

/** What a chosen file is. */
export interface ForeignFile {
	/** Its text, as it stands in the file. */
	readonly text: string;
	/** Why a strict reading refuses it; empty when nothing would be lost. */
	readonly refused: readonly Problem[];
	/** What can be taken of it. */
	readonly conversion: Conversion;
}

/** Reads the bytes of a .bpmn file, strictly and for conversion; fails when nothing can be taken of it. */
export async function readForeign(bytes: Uint8Array): Promise<Result<ForeignFile>> {
	const text = decodeBpmn(bytes);
	if (!text.ok) return text;
	const strict = await readWorkflow(text.value);
	const conversion = await convertForeign(text.value);
	if (!conversion.ok) return strict.ok ? conversion : fail(...strict.problems);
	return ok({ text: text.value, refused: strict.ok ? [] : strict.problems, conversion: conversion.value });
}
