import { inspect } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { StepEnd } from '../github/step.ts';
import type { WholeCloud } from './whole-cloud.ts';

/** A text that somebody can read, and where. */
export type ReadableText = readonly [place: string, text: string];

/** All that a cloud holds and was asked, but for the header of a request that a token is made for. */
export function* textsOfCloud(cloud: Omit<WholeCloud, 'environment'>): Generator<ReadableText> {
  yield ['executions', textOf(cloud.workflows.executions)];
  yield ['workflows', textOf([...cloud.workflows.workflows.values()].map(({ name }) => name))];
  yield ['log entries', textOf(cloud.logging.entries)];
  for (const { jobId, spec, events } of cloud.batch.jobs.values()) {
    yield [`job ${jobId}`, textOf([spec, events])];
  }
  for (const { method, path, query, headers } of cloud.requests) {
    const shown = { ...headers, authorization: '' };
    yield [`request ${path}`, JSON.stringify([method, path, query, shown])];
  }
  for (const { objects } of cloud.storage.objects.buckets.values()) {
    for (const { name, bytes, ...facts } of objects.values()) {
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const contents = isPacked ? gunzipSync(bytes) : bytes;
      yield [`object ${name}`, contents.toString('latin1') + JSON.stringify(facts.metadata)];
    }
  }
}

/** All that a step of a GitHub job shows and gives on; what it says to the runner alone, to mask it, is left out. */
export function* textsOfStep(ended: StepEnd): Generator<ReadableText> {
  yield ['log of the step', ended.stdout.replace(/^::add-mask::.*$/gm, '')];
  yield ['errors of the step', ended.stderr];
  yield ['summary', ended.summary];
  yield ['page of the summary', ended.summaryPage];
  yield ['outputs', JSON.stringify(ended.outputs)];
}

/** Every token, key and secret that a cloud has given to anybody. */
export function canariesOf({
  identity,
  secrets,
}: Pick<WholeCloud, 'identity' | 'secrets'>): string[] {
  return [...identity.canaries, ...secrets.canaries].filter((canary) => canary.length > 8);
}

/** Where one of them stands. */
export function placesOf(
  canaries: readonly string[],
  texts: Iterable<ReadableText>,
): readonly string[] {
  const all = [...texts];
  const everything = all.map(([, text]) => text).join('\n');
  const found = canaries.filter((canary) => everything.includes(canary));
  return all
    .filter(([, text]) => found.some((canary) => text.includes(canary)))
    .map(([place]) => place);
}

/** With all that is in it, however deep. */
function textOf(value: unknown): string {
  return inspect(value, {
    depth: Number.POSITIVE_INFINITY,
    maxArrayLength: null,
    maxStringLength: null,
    breakLength: Number.POSITIVE_INFINITY,
  });
}
