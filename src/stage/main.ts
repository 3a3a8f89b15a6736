import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { secretText } from '../experiment/secret-text.ts';
import { toEpycloudError } from '../pipeline/errors.ts';
import { exitCodeOf } from '../pipeline/exit-codes.ts';
import { asksForDoctor, readDoctorForm } from '../settings/doctor-settings.ts';
import {
  readLogSettings,
  readsEnvironmentLine,
  type StageSettings,
} from '../settings/stage-settings.ts';
import { openBucket } from '../storage/open-bucket.ts';
import { carryOut, tellFault } from './carry-out.ts';
import { examine } from './doctor/examine.ts';
import { reportOf, textOf } from './doctor/report.ts';
import { type Environment, readEnvironmentLine } from './environment-line.ts';
import { type Log, makeLog } from './log.ts';

/** The stage program: reads its environment, carries out one stage, and ends with that stage's exit code. */
export async function main(): Promise<void> {
  // Whoever reads the log may stop reading; the work goes on.
  process.stdout.on('error', () => {});
  try {
    const environment = readsEnvironmentLine(process.env)
      ? await readEnvironmentLine(process.stdin)
      : process.env;
    if (environment === undefined) return;
    process.exitCode = asksForDoctor(process.argv.slice(2), environment)
      ? await seeDoctor(environment)
      : await carryOut({
          environment,
          argument: process.argv[2],
          log: logOf(environment),
          cores: availableParallelism(),
          now: Date.now,
          random: () => randomBytes(4).readUInt32BE(),
          // Not given the end of the stage: what is done is stored also then.
          openBucket: (place) => openBucket(place, { environment }),
          secret: (version) => secretText(version, { environment }),
          listenForStop,
        });
  } catch (thrown) {
    const error = toEpycloudError(thrown);
    tellFault(logOf(process.env), error);
    process.exitCode = exitCodeOf(error.code);
  }
}

/** Looks at the image instead of carrying out a stage. */
async function seeDoctor(environment: Environment): Promise<number> {
  const asJson = readDoctorForm(process.argv.slice(3), environment) === 'json';
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  const report = reportOf(
    await examine({
      environment,
      nodeVersion: process.version,
      userId: process.getuid?.(),
      groupId: process.getgid?.(),
      signal: stop.signal,
    }),
  );
  process.stdout.write(`${asJson ? JSON.stringify(report) : textOf(report)}\n`);
  return report.exit_code;
}

function logOf(environment: Environment): Log {
  return makeLog(readLogSettings(environment), {
    write: (line) => process.stdout.write(`${line}\n`),
    isTerminal: process.stdout.isTTY === true,
    now: Date.now,
  });
}

function listenForStop(settings: StageSettings, end: (why: string) => void): void {
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end(name));
  if (!settings.exitOnStdinClose) return;
  process.stdin.on('end', () => end('whoever started this stage is gone'));
  process.stdin.on('error', () => end('whoever started this stage is gone'));
  process.stdin.resume();
  process.stdin.unref?.();
}
