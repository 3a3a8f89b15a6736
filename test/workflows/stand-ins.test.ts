import { expect, test } from 'vitest';
import { STAND_INS } from '../support/workflows/stand-ins.ts';
import { EXAMPLE, gitHubFiles } from '../support/workflows/workflow-files.ts';

/** act brings it itself: it gives the repository that the workflow lies in. */
const OF_ACT = 'actions/checkout';

test('of the actions that the examples use, all run as they are but those with a stand-in', () => {
  const used = gitHubFiles()
    .filter(({ path }) => path.startsWith(EXAMPLE))
    .flatMap(({ text }) => [...text.matchAll(/uses: ([^@\s]+)@(\S+)/g)])
    .map(([, action = '', ref = '']) => ({ action, ref }))
    .filter(({ action }) => !action.startsWith('org/epycloud/') && action !== OF_ACT);
  const standIns = STAND_INS.map(({ action, ref }) => ({ action, ref }));
  expect(used).toEqual(standIns);
});
