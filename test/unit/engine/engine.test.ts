import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EngineProgress } from '../../../src/engine/protocol.ts';
import {
  type EngineFolder,
  engineFolder,
  engineThat,
  errorOf,
  failureOf,
  gone,
  isRunning,
  run,
  start,
} from './scripted-engine.ts';

let folder: EngineFolder;
beforeEach(async () => {
  folder = await engineFolder();
});
afterEach(async () => {
  await folder[Symbol.asyncDispose]();
});

/** Starts an engine that does this when it is asked to run. */
async function startThat(onRun: string, options: Parameters<typeof start>[1] = {}) {
  return await start(await folder.node(engineThat(onRun)), options);
}

describe('an engine that does as it should', () => {
  test('says what it is', async () => {
    const more = { capabilities: ['calibration'], colour: 'blue' };
    await using engine = await start(await folder.node(engineThat('', more)));
    expect(engine.description).toEqual({
      name: 'scripted',
      version: '1',
      protocol: 1,
      extensions: { input: 'txt', result: 'txt' },
      capabilities: ['calibration'],
    });
  });

  test('is started with "serve", in the environment that it is given and no other', async () => {
    await using engine = await startThat(
      'result({ argv: process.argv.slice(2), env: process.env })',
      {
        env: { PATH: process.env['PATH'], FLAVOUR: 'mint' },
      },
    );
    const { argv, env } = await run(engine);
    expect(argv).toEqual(['serve']);
    expect(env).toMatchObject({ FLAVOUR: 'mint' });
    expect(env).not.toHaveProperty('VITEST');
  });

  test('gets the request in one line and answers with its facts', async () => {
    await using engine = await startThat('result({ request })');
    const { request } = await run(engine);
    expect(request).toEqual({
      protocol: 1,
      id: 2,
      op: 'run',
      input: '/data/input_00007.txt',
      shared_dir: '/data',
      output: '/data/out.txt',
    });
  });

  test('answers one request after the other, always from the same process', async () => {
    await using engine = await startThat('result({ pid: process.pid, id })');
    expect(await run(engine)).toEqual({ pid: engine.pid, id: 2 });
    expect(await run(engine)).toEqual({ pid: engine.pid, id: 3 });
    expect(await run(engine)).toEqual({ pid: engine.pid, id: 4 });
  });

  test('tells how far it is, as often as it likes, with members of its own', async () => {
    await using engine = await startThat(
      'for (const done of [1, 2, 3]) progress({ done, total: 3, unit: "simulations", mood: "fine" }); result({})',
    );
    const told: EngineProgress[] = [];
    await run(engine, { onProgress: (progress) => void told.push(progress) });
    expect(told).toEqual(
      [1, 2, 3].map((done) => ({ done, total: 3, unit: 'simulations', mood: 'fine' })),
    );
  });

  test('may answer with a line of 5 MB', async () => {
    await using engine = await startThat('result({ text: "é".repeat(2_500_000) })');
    const { text } = await run(engine);
    expect(text === 'é'.repeat(2_500_000)).toBe(true);
  });

  test('may write a letter in two pieces', async () => {
    await using engine = await startThat(`
      const bytes = Buffer.from(JSON.stringify({ id, result: { name: 'Bogotá 😀' } }) + '\\n');
      for (const byte of bytes) {
        writeSync(1, Buffer.of(byte));
        if (byte > 127) await new Promise((resolve) => setTimeout(resolve, 20));
      }`);
    expect(await run(engine)).toEqual({ name: 'Bogotá 😀' });
  });

  test('may end its lines as Windows does, and leave empty ones between them', async () => {
    await using engine = await startThat(
      'write("\\r\\n\\n" + JSON.stringify({ id, result: { ok: true } }) + "\\r\\n")',
    );
    expect(await run(engine)).toEqual({ ok: true });
  });

  test('can be a few lines of shell', async () => {
    const command = await folder.sh(`
      while read -r line; do
        id=$(echo "$line" | sed 's/.*"id":\\([0-9]*\\).*/\\1/')
        case $line in
          *describe*) r='{"name":"sh","version":"0","protocol":1,"extensions":{"input":"a","result":"b"}}' ;;
          *) r='{"shell":true}' ;;
        esac
        echo "{\\"id\\":$id,\\"result\\":$r}"
      done`);
    await using engine = await start(command);
    expect(engine.description.name).toBe('sh');
    expect(await run(engine)).toEqual({ shell: true });
  });

  test('is gone when it is no longer needed, also when it would not go by itself', async () => {
    const engine = await startThat('result({})');
    await engine[Symbol.asyncDispose]();
    await gone(engine.pid);
    const stubborn = await start(
      await folder.node(
        `${engineThat('')}; process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`,
      ),
    );
    await stubborn[Symbol.asyncDispose]();
    await gone(stubborn.pid);
  });

  test('is not asked two things at a time', async () => {
    await using engine = await startThat('setTimeout(() => result({}), 200)');
    const [first, second] = await Promise.allSettled([
      run(engine, { timeout: 2 }),
      run(engine, { timeout: 2 }),
    ]);
    expect(first).toEqual({ status: 'fulfilled', value: {} });
    expect(second).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('the engine is busy') },
    });
  });
});

describe('an engine that answers with an error', () => {
  test('can be asked again', async () => {
    await using engine = await startThat(
      'id === 2 ? error({ code: "simulation_failed", message: "R0 is below zero", hint: "Raise it." }) : result({ id })',
    );
    const failure = await failureOf(run(engine));
    expect(failure).toMatchObject({
      code: 'engine_error',
      message: 'R0 is below zero',
      hint: 'Raise it.',
      retryable: false,
      engineUsable: true,
    });
    expect(await run(engine)).toEqual({ id: 3 });
  });

  test('names the places of faults in the experiment', async () => {
    const problems = [
      { file: 'model.yaml', line: 3, column: 5, message: 'No such thing.', hint: 'Leave it out.' },
      { file: 'model.yaml', line: null, message: 'Nor this.' },
    ];
    await using engine = await startThat(
      `error({ code: 'invalid_experiment', message: '2 faults', problems: ${JSON.stringify(problems)} })`,
    );
    const failure = await failureOf(run(engine));
    expect(failure).toMatchObject({
      code: 'invalid_experiment',
      message: 'The experiment has 2 faults.',
    });
    expect(failure.problems).toEqual([
      problems[0],
      {
        file: 'model.yaml',
        message: 'Nor this.',
        line: undefined,
        column: undefined,
        hint: undefined,
      },
    ]);
  });

  test('says itself whether another try may help', async () => {
    await using engine = await startThat(
      'error({ code: "busy", message: "no licence", retryable: true })',
    );
    expect(await failureOf(run(engine))).toMatchObject({ code: 'engine_error', retryable: true });
  });
});

describe('an engine that breaks is told from others that do, and may be tried again:', () => {
  test('it crashes with an exit code', async () => {
    await using engine = await startThat('log("disk full"); process.exit(3)');
    const failure = await failureOf(run(engine));
    expect(failure).toMatchObject({
      code: 'engine_crashed',
      retryable: true,
      engineUsable: false,
      stderrTail: 'disk full',
    });
    expect(failure.message).toBe(
      'The engine ended with exit code 3 while at run of input_00007.txt. Its last words: disk full',
    );
  });

  test('it ends with exit code 0 and without an answer', async () => {
    await using engine = await startThat('process.exit(0)');
    expect(await failureOf(run(engine))).toMatchObject({ code: 'engine_crashed', retryable: true });
  });

  test('it crashes by a segmentation fault', async () => {
    await using engine = await startThat('process.kill(process.pid, "SIGSEGV")');
    const failure = await failureOf(run(engine));
    expect(failure.code).toBe('engine_crashed');
    expect(failure.message).toContain('ended by SIGSEGV while at run of input_00007.txt');
  });

  test('it is killed by somebody else', async () => {
    await using engine = await startThat('process.kill(process.pid, "SIGKILL")');
    const failure = await failureOf(run(engine));
    expect(failure).toMatchObject({ code: 'engine_killed', retryable: true, engineUsable: false });
    expect(failure.hint).toContain('--jobs');
  });

  test('a shell around it says that it was killed', async () => {
    await using engine = await startThat('process.exit(137)');
    expect((await failureOf(run(engine))).code).toBe('engine_killed');
  });

  test('it hangs, and is then really gone', async () => {
    await using engine = await startThat('log("thinking"); process.on("SIGTERM", () => {})');
    const failure = await failureOf(run(engine, { timeout: 0.3 }));
    expect(failure).toMatchObject({
      code: 'engine_timeout',
      message: 'The engine gave no answer to run of input_00007.txt within 0.3 s and was ended.',
      retryable: true,
      engineUsable: false,
    });
    await gone(engine.pid);
  });

  test('it is so busy with progress that it never answers', async () => {
    await using engine = await startThat('setInterval(() => progress({ done: 1 }), 10)');
    expect((await failureOf(run(engine, { timeout: 0.3 }))).code).toBe('engine_timeout');
    await gone(engine.pid);
  });

  test.each([
    ['a line that is no JSON', 'write("Downloading model...\\n")', 'Downloading model...'],
    ['half a line of JSON', 'write(\'{"id":2,"res\\n\')', '{\\"id\\":2'],
    ['JSON that is no answer', 'write(\'{"id":2}\\n\')', '{\\"id\\":2}'],
    ['a list', 'write("[]\\n")', '[]'],
    ['an answer to another request', 'id = 99; result({})', '99'],
    ['progress of another request', 'id = 1; progress({ done: 1 })', 'progress'],
    ['an error that says nothing', 'error({})', 'error'],
  ])('it writes garbage to stdout: %s', async (_, onRun, shown) => {
    await using engine = await startThat(onRun);
    const failure = await failureOf(run(engine));
    expect(failure).toMatchObject({ code: 'engine_garbage', retryable: true, engineUsable: false });
    expect(failure.message).toContain('run of input_00007.txt');
    expect(failure.message).toContain(shown);
    expect(failure.message.length).toBeLessThan(400);
    await gone(engine.pid);
  });

  test('it writes garbage where nobody asked, and the next request says so', async () => {
    await using engine = await startThat('result({}); write("bye\\n")');
    await run(engine);
    await gone(engine.pid);
    expect(await failureOf(run(engine))).toMatchObject({ code: 'engine_garbage' });
  });

  test('it closes its stdout and stays', async () => {
    await using engine = await startThat('closeSync(1); setInterval(() => {}, 1000)');
    const failure = await failureOf(run(engine));
    expect(failure).toMatchObject({ code: 'engine_crashed', retryable: true, engineUsable: false });
    expect(failure.message).toBe('The engine closed its stdout while at run of input_00007.txt.');
    await gone(engine.pid);
  });

  test('it died between two requests', async () => {
    await using engine = await startThat('result({}); process.exit(9)');
    await run(engine);
    await gone(engine.pid);
    expect((await failureOf(run(engine))).message).toContain('exit code 9');
  });

  test('it answers something else than was asked for, which no other try mends', async () => {
    await using engine = await startThat('result({ files: [{ path: "" }] })');
    const members = { config_dir: '/c', repo_dir: '/r', experiment_dir: '/e' };
    const asked = engine.request(
      'output',
      { ...members, shared_dir: '/s', results_list: '/l', out_dir: '/o' },
      { timeout: 60 },
    );
    const failure = await failureOf(asked);
    expect(failure).toMatchObject({ code: 'engine_protocol', retryable: false });
    expect(failure.message).toContain('answer to output is not of the protocol: files.0.path');
  });
});

describe('an interrupt', () => {
  test('ends an engine in the middle of a request', async () => {
    const stop = new AbortController();
    await using engine = await startThat('progress({ done: 1 })', { signal: stop.signal });
    const failure = await failureOf(run(engine, { onProgress: () => stop.abort() }));
    expect(failure).toMatchObject({
      code: 'interrupted',
      message: 'run of input_00007.txt was interrupted.',
      engineUsable: false,
    });
    await gone(engine.pid);
  });

  test('before the start leaves no engine behind', async () => {
    const command = await folder.node(
      `require('node:fs').writeFileSync(${JSON.stringify(join(folder.path, 'pid'))}, String(process.pid)); ${engineThat('')}`,
    );
    const error = await errorOf(start(command, { signal: AbortSignal.abort() }));
    expect(error.code).toBe('interrupted');
    const pid = await readFile(join(folder.path, 'pid'), 'utf8').catch(() => undefined);
    if (pid !== undefined && pid !== '') await gone(Number(pid));
  });

  test('between two requests ends the engine, and the next request says why', async () => {
    const stop = new AbortController();
    await using engine = await startThat('result({})', { signal: stop.signal });
    await run(engine);
    stop.abort();
    await gone(engine.pid);
    expect((await failureOf(run(engine))).code).toBe('interrupted');
  });
});

describe('what an engine started is gone with it,', () => {
  const CHILD =
    'const child = spawn("sleep", ["600"], { stdio: "ignore" }); log(String(child.pid));';

  /** Starts a child in an engine that then ends so, and waits until the child is gone. */
  async function endWithChild(onRun: string, timeout: number, code: string | undefined) {
    const lines: string[] = [];
    const engine = await startThat(onRun, { onErrorLine: (line) => void lines.push(line) });
    try {
      const asked = run(engine, { timeout });
      if (code === undefined) await asked;
      else expect((await failureOf(asked)).code).toBe(code);
    } finally {
      await engine[Symbol.asyncDispose]();
    }
    const child = Number(lines.at(-1));
    expect(child).toBeGreaterThan(1);
    try {
      await gone(child);
    } finally {
      if (isRunning(child)) process.kill(child, 'SIGKILL');
    }
  }

  test.each([
    ['when it is no longer needed', `${CHILD} result({});`, 60, undefined],
    ['when it hangs', CHILD, 0.5, 'engine_timeout'],
    ['when it writes garbage', `${CHILD} write("x\\n")`, 60, 'engine_garbage'],
  ])('%s', async (_, onRun, timeout, code) => {
    await endWithChild(onRun, timeout, code);
  });

  test('when it crashes', async () => {
    await endWithChild(`${CHILD} process.exit(1)`, 60, 'engine_crashed');
  });

  test('and a crash is seen also where a child holds the pipes open', async () => {
    const lines: string[] = [];
    await using engine = await startThat(
      'const child = spawn("sleep", ["600"], { stdio: "inherit" }); log(String(child.pid)); process.exit(4)',
      { onErrorLine: (line) => void lines.push(line) },
    );
    try {
      expect((await failureOf(run(engine))).message).toContain('exit code 4');
    } finally {
      const child = Number(lines.at(-1));
      if (isRunning(child)) process.kill(child, 'SIGKILL');
    }
  });
});

describe('what an engine writes to stderr', () => {
  test('is handed on line by line, and its end is kept with a failure', async () => {
    const lines: string[] = [];
    await using engine = await startThat(
      'for (let n = 0; n < 100; n++) log("line " + n); process.exit(1)',
      { onErrorLine: (line) => void lines.push(line) },
    );
    const { stderrTail } = await failureOf(run(engine));
    expect(lines).toHaveLength(100);
    expect(stderrTail.split('\n')).toEqual(
      Array.from({ length: 40 }, (_, at) => `line ${60 + at}`),
    );
  });

  test('is bounded, however long its lines are', async () => {
    await using engine = await startThat(
      'for (let n = 0; n < 50; n++) log("x".repeat(100_000)); process.exit(1)',
    );
    const { stderrTail, message } = await failureOf(run(engine));
    expect(stderrTail.length).toBeLessThanOrEqual(40 * 2001);
    expect(stderrTail.length).toBeGreaterThan(1000);
    expect(message.length).toBeLessThan(500);
  });

  test('is that of the request, not of an earlier one', async () => {
    await using engine = await startThat(
      'log("request " + id); setTimeout(() => id === 2 ? result({}) : process.exit(1), 200)',
    );
    await run(engine);
    expect((await failureOf(run(engine))).stderrTail).toBe('request 3');
  });
});

describe('an engine that cannot be used is refused at its start:', () => {
  test('the program is not there', async () => {
    const program = join(folder.path, 'no-such-engine');
    const error = await errorOf(start([program, '-x']));
    expect(error.code).toBe('engine_missing');
    expect(error.message).toContain(`${program} cannot be started: there is no such program`);
    expect(error.hint).toContain(`${program} -x serve`);
    expect(error.hint).toContain('ENGINE_COMMAND');
  });

  test('the program may not be executed', async () => {
    const error = await errorOf(start([folder.path]));
    expect(error.code).toBe('engine_missing');
    expect(error.message).toContain('it may not be executed');
  });

  test('it speaks another protocol', async () => {
    const error = await errorOf(start(await folder.node(engineThat('', { protocol: 2 }))));
    expect(error.code).toBe('engine_protocol');
    expect(error.message).toBe('scripted 1 speaks protocol 2; this epycloud speaks 1.');
  });

  test.each(['.npz', 'tar.gz', '', '../x', 'a b'])(
    'it names the file ending %j',
    async (ending) => {
      const extensions = { input: 'txt', result: ending };
      const error = await errorOf(start(await folder.node(engineThat('', { extensions }))));
      expect(error.code).toBe('engine_protocol');
      expect(error.message).toContain(`the file ending ${JSON.stringify(ending)}`);
    },
  );

  test.each([
    ['it has no name', { name: '' }, 'name'],
    ['it has no file endings', { extensions: null }, 'extensions'],
    ['it has no protocol', { protocol: '1' }, 'protocol'],
  ])('%s', async (_, description, member) => {
    const error = await errorOf(start(await folder.node(engineThat('', description))));
    expect(error.code).toBe('engine_protocol');
    expect(error.message).toContain(member);
  });

  test('it crashes at once', async () => {
    const error = await errorOf(start(await folder.sh('echo "no module epydemix" >&2; exit 1')));
    expect(error).toMatchObject({ code: 'engine_crashed' });
    expect(error.message).toContain(
      'exit code 1 while at describe. Its last words: no module epydemix',
    );
  });

  test('it prints a banner', async () => {
    const error = await errorOf(start(await folder.sh('echo "Welcome!"; cat >/dev/null')));
    expect(error.code).toBe('engine_garbage');
    expect(error.message).toContain('"Welcome!"');
  });

  test('it never answers, and is then gone', async () => {
    const file = join(folder.path, 'pid');
    const command = await folder.sh(`echo $$ >'${file}'; exec sleep 600`);
    const error = await errorOf(start(command, { startTimeout: 1 }));
    expect(error.code).toBe('engine_timeout');
    await gone(Number(await readFile(file, 'utf8')));
  });
});
