import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { ROOT } from '../support/program.ts';

let started: ChildProcess | undefined;
afterEach(() => void started?.kill('SIGKILL'));

function start(...words: readonly string[]) {
  const child = spawn(process.execPath, [join(ROOT, 'scripts/test-cloud.mjs'), ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started = child;
  let text = '';
  const said = new Promise<string>((done) => {
    const listen = (piece: Buffer) => {
      text += piece.toString();
      if (text.includes('Ctrl-C ends it')) done(text);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => done(text));
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return { child, said, ended };
}

const QUICK = ['--port', '0', '--no-deploy', '--engine-command', 'none'];

describe('npm run test-cloud', () => {
  test('tells how to find it, answers, and leaves nothing when it is ended', async () => {
    const secret = `greeting=${join(ROOT, 'LICENSE')}`;
    const { child, said, ended } = start(...QUICK, '--secret', secret);
    const text = await said;
    const address = /is at (http:\/\/127\.0\.0\.1:\d+)\./.exec(text)?.[1] ?? '';
    const file = /^ {2}\. (.+)$/m.exec(text)?.[1] ?? '';
    expect(text).toContain(`export BATCH_ADDRESS='${address}'`);
    expect(existsSync(file)).toBe(true);
    const version = 'projects/test-project/secrets/greeting/versions/latest';
    const answer = await fetch(`${address}/v1/${version}:access`);
    expect(answer.status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(existsSync(file)).toBe(false);
    await expect(fetch(address)).rejects.toThrow();
  });

  test('refuses calls without a token where it is told to', async () => {
    const { child, said, ended } = start(...QUICK, '--require-token');
    const address = /is at (\S+)\. In/.exec(await said)?.[1] ?? '';
    const jobs = `${address}/v1/projects/test-project/locations/europe-west1/jobs`;
    expect((await fetch(jobs)).status).toBe(401);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test.each([
    [['--port', 'x'], '--port x'],
    [['--clock', '0'], '--clock 0'],
    [['--back-end', 'vm'], '--back-end vm'],
    [['--secret', 'x'], 'NAME=FILE'],
    [['--unknown'], '--unknown'],
  ])('refuses %j and shows what there is', async (words, message) => {
    const { said, ended } = start(...words);
    const text = await said;
    expect(await ended).toBe(2);
    expect(text).toContain(message);
    expect(text).toContain('Usage: npm run test-cloud');
  });
});
