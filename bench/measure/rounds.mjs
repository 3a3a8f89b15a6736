import { execFileSync } from 'node:child_process';

/**
 * Measures several things in rounds: each once a round, in a new random order each time, so that what else the
 * machine does at the time falls on all of them alike. What earlier ones wrote is on the disk before the next begins.
 * @param {readonly {key: string, measure: () => Promise<unknown>}[]} things
 * @returns {Promise<Record<string, unknown>[]>} for each round what each thing gave, by key
 */
export async function inRounds(things, { rounds, say }) {
  const all = [];
  for (let round = 1; round <= rounds; round++) {
    const given = {};
    for (const { key, measure } of shuffled(things)) {
      execFileSync('sync');
      given[key] = await measure();
    }
    all.push(given);
    say(`round ${round} of ${rounds} is done`);
  }
  return all;
}

function shuffled(things) {
  return things
    .map((thing) => ({ thing, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
