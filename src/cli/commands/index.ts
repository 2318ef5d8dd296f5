import type { Command } from '../command.ts';
import { auditVerify } from './auditVerify.ts';
import { backup } from './backup.ts';
import { diff } from './diff.ts';
import { doctor } from './doctor.ts';
import { exportPackage } from './exportPackage.ts';
import { lint } from './lint.ts';
import { logVerify } from './logVerify.ts';
import { pull } from './pull.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { test } from './test.ts';
import { verify } from './verify.ts';

/** Every command, in the order the overview lists them. */
export const COMMANDS: readonly Command[] = [
	lint,
	test,
	diff,
	exportPackage,
	pull,
	verify,
	run,
	logVerify,
	doctor,
	auditVerify,
	backup,
	restore
];
