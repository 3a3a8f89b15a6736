import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyEngine } from './copy-engine.mjs';
import { layInputs } from './inputs.mjs';

/** The engine that epycloud keeps warm, started anew for every task: it says what it is, runs one task, and ends. */
export function coldEngine() {
  const [python, script] = copyEngine();
  return {
    name: 'engine started cold',
    missing: undefined,
    versions: {},
    prepare(folder, tasks) {
      layInputs(folder, tasks);
      writeFileSync(
        join(folder, 'task.sh'),
        [
          'set -e',
          `describe='{"protocol":1,"id":1,"op":"describe"}'`,
          `run='{"protocol":1,"id":2,"op":"run","input":"in/'$1'.txt","output":"out/'$1'.txt","shared_dir":"."}'`,
          `printf '%s\\n' "$describe" "$run" | ${python} ${script} serve > /dev/null`,
          'sha256sum "out/$1.txt" > "out/$1.sha256"',
          '',
        ].join('\n'),
      );
    },
    command: (tasks) => ['sh', '-c', `seq 0 ${tasks - 1} | xargs -P 2 -n 1 sh task.sh`],
  };
}
