import { EpycloudError } from '../pipeline/errors.ts';
import type { FailedStep } from './build-output.ts';
import { daemonFailure, isDaemonFailure } from './daemon-failure.ts';

/** What is known of a client that did not do its work. No text may hold a secret. */
export interface ClientFailure {
  readonly program: string;
  /** What was being done: `build the image local`, `push host/image:tag`. */
  readonly doing: string;
  /** The end of all that the client wrote. */
  readonly output: string;
  readonly failedStep?: FailedStep | undefined;
  readonly environment: NodeJS.ProcessEnv;
}

/** Tells by its words why a client failed, and what to do about it. */
export function clientFailure(failure: ClientFailure): EpycloudError {
  const { output, failedStep, program, environment } = failure;
  if (isDaemonFailure(output)) return daemonFailure({ program, output, environment });
  if (/no space left on device|disk quota exceeded/i.test(output)) return diskFull(failure);
  const refused = registryFailure(failure);
  if (failedStep === undefined || isLookUp(failedStep.step)) {
    const missing = missingBaseImage(failure);
    if (missing !== undefined) return missing;
    if (refused !== undefined) return refused;
  } else if (/^(exporting|pushing)/.test(failedStep.step) && refused !== undefined) return refused;
  return failedStep === undefined ? otherFailure(failure) : stepFailure(failure, failedStep);
}

function diskFull({ doing }: ClientFailure): EpycloudError {
  return new EpycloudError('disk_full', `The disk is full: could not ${doing}.`, {
    hint: 'See what takes the space with docker system df, and free some: docker builder prune, docker image prune.',
  });
}

function isLookUp(step: string): boolean {
  return step.startsWith('[internal] load metadata for') || /^\[[^\]]*\] FROM /.test(step);
}

/** The image of a `FROM` that no registry gives. */
function missingBaseImage({ output, failedStep }: ClientFailure): EpycloudError | undefined {
  const named =
    /(?:load metadata for|\] FROM) (\S+)/.exec(failedStep?.step ?? '')?.[1] ??
    /failed to resolve source metadata for ([^\s:]+(?::[^\s:]+)*):/.exec(output)?.[1];
  if (named === undefined) return undefined;
  const image = named.replace(/^docker\.io\/(library\/)?/, '');
  const why = lastLine(failedStep?.message || output);
  return new EpycloudError('base_image_missing', `The base image ${image} cannot be had: ${why}`, {
    hint: 'Check its name and the network; or choose another one with --python-image, --node-image or --gcloud-image, or log in to its registry with docker login.',
  });
}

/** Anything that a registry said, when logging in or pushing. */
export function registryFailure({ output, doing }: ClientFailure): EpycloudError | undefined {
  const said = lastLine(output);
  if (/unauthori[sz]ed|no basic auth credentials|denied|forbidden|\b40[13]\b/i.test(output)) {
    return new EpycloudError(
      'registry_refused',
      `The registry does not let you ${doing}: ${said}`,
      {
        hint: 'Log in: --username with --password-stdin or a password variable, --google-login for Artifact Registry, or docker login before. Whoever pushes needs the right to write there.',
      },
    );
  }
  if (/server gave HTTP response to HTTPS client/i.test(output)) {
    return new EpycloudError(
      'registry_unreachable',
      `The registry speaks plain HTTP: could not ${doing}.`,
      {
        hint: 'Docker takes that from this machine alone (localhost, 127.0.0.1), or from what the daemon knows as insecure-registries.',
      },
    );
  }
  if (
    /connection refused|no such host|i\/o timeout|network is unreachable|dial tcp|EOF$|certificate/i.test(
      output,
    )
  ) {
    return new EpycloudError(
      'registry_unreachable',
      `The registry cannot be reached: could not ${doing}: ${said}`,
      {
        hint: 'Check the host in --registry or --tag, and the network.',
      },
    );
  }
  return undefined;
}

function stepFailure({ doing }: ClientFailure, failed: FailedStep): EpycloudError {
  const exitCode = /exit code: (\d+)/.exec(failed.message)?.[1];
  const how = exitCode === undefined ? failed.message : `it ended with exit code ${exitCode}`;
  const output = failed.output.map((line) => `\n  ${line}`).join('');
  return new EpycloudError(
    'image_build_failed',
    `Could not ${doing}: the step "${failed.step}" failed: ${how}.${output}`,
    { hint: 'With --verbose, all that the build writes is shown.' },
  );
}

function otherFailure({ doing, output }: ClientFailure): EpycloudError {
  return new EpycloudError('image_build_failed', `Could not ${doing}: ${lastLine(output)}`, {
    hint: 'With --verbose, all that the client writes is shown.',
  });
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^-+$/.test(line));
  return (lines.at(-1) ?? 'it gave no reason').replace(/^ERROR: |^error: /i, '');
}
