import type { BuildEvent } from './build-events.ts';
import type { ImageTarget } from './build-request.ts';

/** A step that failed, and the end of what it wrote. */
export interface FailedStep {
  readonly step: string;
  readonly message: string;
  readonly output: readonly string[];
}

/** What a build's output tells, beside the lines themselves. */
export interface BuildOutput {
  read(line: string): void;
  failedStep(): FailedStep | undefined;
  /** The images of `FROM` that the target is made of, as BuildKit names them, with digests where it knows them. */
  sources(): readonly string[];
}

const KEPT_LINES = 12;

interface Step {
  readonly name: string;
  readonly output: string[];
  error?: string;
}

/**
 * Reads BuildKit's plain progress: lines `#7 [stage 2/3] RUN …` that name a step, then `#7 0.52 text`,
 * `#7 CACHED`, `#7 DONE 1.2s` or `#7 ERROR: …` of it.
 */
export function readBuildOutput(
  target: ImageTarget,
  onEvent: (event: BuildEvent) => void,
): BuildOutput {
  const steps = new Map<string, Step>();
  const sources = new Set<string>();

  function readStep(number: string, text: string): void {
    const step = steps.get(number);
    if (step === undefined || text === step.name) {
      if (step === undefined) begin(number, text);
      return;
    }
    const failed = /^ERROR:? (.*)$/.exec(text)?.[1];
    if (failed !== undefined) {
      step.error = failed;
    } else if (text === 'CACHED' || /^DONE\b/.test(text)) {
      if (isShown(step.name)) {
        const state = text === 'CACHED' ? 'cached' : 'done';
        onEvent({ kind: 'step', target, step: step.name, state });
      }
    } else {
      step.output.push(text.replace(/^\d+\.\d+ /, ''));
      if (step.output.length > KEPT_LINES) step.output.shift();
    }
  }

  function begin(number: string, name: string): void {
    steps.set(number, { name, output: [] });
    const source = /^\[[^\]]*\] FROM (\S+)/.exec(name)?.[1];
    if (source !== undefined) sources.add(source);
    if (isShown(name)) onEvent({ kind: 'step', target, step: name, state: 'running' });
  }

  return {
    read: (line) => {
      const [, number, text] = /^#(\d+) (.+)$/.exec(line) ?? [];
      if (number !== undefined && text !== undefined) readStep(number, text);
      onEvent({ kind: 'line', target, line });
    },
    failedStep: () => {
      const failed = [...steps.values()].find(
        ({ error }) => error !== undefined && error !== 'CANCELED',
      );
      return failed === undefined
        ? undefined
        : { step: failed.name, message: failed.error ?? '', output: failed.output };
    },
    sources: () => [...sources],
  };
}

/** BuildKit's own errands are no steps of the Dockerfile. */
function isShown(name: string): boolean {
  return !name.startsWith('[internal]');
}
