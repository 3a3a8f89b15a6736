import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runDocuments } from '../measure/run-documents.mjs';
import { epycloud } from '../programs.mjs';
import { copyEngine } from './copy-engine.mjs';

const RUN = { expId: 'copies', runId: 'bench' };

/** The whole pipeline with the engine that copies: inputs made, tasks run, results stored for good, gathered in a table. */
export function epycloudPipeline() {
  return {
    name: 'epycloud',
    missing: undefined,
    versions: {},
    prepare(folder, tasks) {
      const experiment = join(folder, 'experiments', RUN.expId);
      mkdirSync(join(experiment, 'config'), { recursive: true });
      const write = (name, text) => writeFileSync(join(experiment, name), text);
      write('config/basemodel.yaml', 'model: {name: copies, random_seed: 1}\n');
      write('config/output.yaml', 'output: {quantiles: true}\n');
      write('tasks', `${tasks}\n`);
    },
    command: () =>
      epycloud(
        ...['run', 'workflow', '--local', '--exp-id', RUN.expId, '--run-id', RUN.runId],
        ...['--jobs', '2', '--json', '--engine-command', JSON.stringify(copyEngine())],
      ),
    check(folder, tasks) {
      const { stages } = runDocuments(folder, RUN);
      if (stages.output.tasks !== tasks)
        throw new Error(`${stages.output.tasks} of ${tasks} tasks.`);
      return stages;
    },
  };
}
