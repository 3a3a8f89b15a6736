import { randomBytes } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { artifactsOf } from '../pipeline/artifacts.ts';
import { EpycloudError, placeOf, toEpycloudError } from '../pipeline/errors.ts';
import { exitCodeOf } from '../pipeline/exit-codes.ts';
import type { Stage } from '../pipeline/stage.ts';
import { VERSION } from '../pipeline/version.ts';
import { asksForDoctor, readDoctorForm } from '../settings/doctor-settings.ts';
import {
  readLogSettings,
  readStageSettings,
  readsEnvironmentLine,
  type StageSettings,
} from '../settings/stage-settings.ts';
import { directoryBucket } from '../storage/directory-bucket.ts';
import { runBuilder } from './builder.ts';
import type { StageContext, StageEnd } from './context.ts';
import { examine } from './doctor/examine.ts';
import { reportOf, textOf } from './doctor/report.ts';
import { type Environment, readEnvironmentLine } from './environment-line.ts';
import { type Log, makeLog } from './log.ts';
import { runOutput } from './output.ts';
import { runRunner } from './runner.ts';
import { makeWorkFolder } from './work-folder.ts';

const STAGE_PROGRAMS: Readonly<Record<Stage, (context: StageContext) => Promise<StageEnd>>> = {
  builder: runBuilder,
  runner: runRunner,
  output: runOutput,
};

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
      : await carryOut(environment, logOf(environment));
  } catch (thrown) {
    process.exitCode = tellFault(logOf(process.env), toEpycloudError(thrown));
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

async function carryOut(environment: Environment, log: Log): Promise<number> {
  let stageLog = log;
  const stop = new AbortController();
  try {
    const settings = readStageSettings(environment, process.argv[2]);
    const { stage, run } = settings;
    stageLog = log.with({ stage, exp: run.expId, run: run.runId });
    listenForStop(settings, stop);
    const end = await inContext(settings, environment, stageLog, stop.signal);
    stageLog.info(end.message, {
      event: 'stage.ended',
      exit_code: end.exitCode,
      details: end.details,
    });
    return end.exitCode;
  } catch (thrown) {
    return tellFault(stageLog, toEpycloudError(stop.signal.aborted ? stop.signal.reason : thrown));
  }
}

function tellFault(log: Log, error: EpycloudError): number {
  log.error(error.message, {
    event: 'stage.failed',
    code: error.code,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    ...(error.problems.length === 0 ? {} : { problems: error.problems }),
    ...(error.code === 'internal' ? { stack: error.stack } : {}),
  });
  for (const problem of error.problems) {
    log.error(`${placeOf(problem)}: ${problem.message}`, {
      event: 'stage.problem',
      ...(problem.hint === undefined ? {} : { hint: problem.hint }),
    });
  }
  return exitCodeOf(error.code);
}

async function inContext(
  settings: StageSettings,
  environment: Environment,
  log: Log,
  signal: AbortSignal,
): Promise<StageEnd> {
  if (settings.mode === 'cloud') {
    throw new EpycloudError(
      'invalid_settings',
      'EXECUTION_MODE is cloud, which this version does not know yet.',
      {
        hint: 'Set EXECUTION_MODE=local.',
      },
    );
  }
  await using work = await makeWorkFolder(settings.workDir);
  const context: StageContext = {
    settings,
    run: settings.run,
    keys: artifactsOf(settings.run),
    bucket: directoryBucket(settings.bucketDir),
    log,
    signal,
    workFolder: resolve(work.path),
    engineEnvironment: environment,
    cores: availableParallelism(),
    version: VERSION,
    now: Date.now,
    random: () => randomBytes(4).readUInt32BE(),
  };
  return await STAGE_PROGRAMS[settings.stage](context);
}

function listenForStop(settings: StageSettings, stop: AbortController): void {
  const end = (why: string) =>
    stop.abort(
      new EpycloudError('interrupted', `Interrupted: ${why}. What is done is kept.`, {
        hint: 'Resume the run to go on.',
      }),
    );
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => end(name));
  if (!settings.exitOnStdinClose) return;
  process.stdin.on('end', () => end('whoever started this stage is gone'));
  process.stdin.on('error', () => end('whoever started this stage is gone'));
  process.stdin.resume();
  process.stdin.unref?.();
}
