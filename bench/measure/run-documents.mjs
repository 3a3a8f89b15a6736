import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a run has written of itself: its stages' times, and a record of each task. */
export function runDocuments(folder, { expId, runId }) {
  const run = join(folder, 'local/bucket/pipeline/flu', expId, runId);
  const json = (path) => JSON.parse(readFileSync(join(run, path), 'utf8'));
  return {
    stages: {
      builder: json('summaries/json/builder_summary.json'),
      runner: json('summaries/json/runner_summary_00000.json'),
      output: json('summaries/json/output_summary.json'),
    },
    engine: json('builder-artifacts/manifest.json').engine,
    tasks: () =>
      readdirSync(join(run, 'runner-artifacts'))
        .filter((name) => /^result_\d+\.json$/.test(name))
        .map((name) => json(`runner-artifacts/${name}`)),
  };
}

/** When a stage's own work began and ended, in milliseconds since 1970. */
export function stageTimes(summary) {
  const began = Date.parse(summary.started_at);
  return { began, ended: began + summary.duration_seconds * 1000 };
}
