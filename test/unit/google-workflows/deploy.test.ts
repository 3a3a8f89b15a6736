// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of workflows.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeployError } from '../../support/google/workflows/errors.ts';
import { parseWorkflow } from '../../support/google/workflows/parse-workflow.ts';
import { refusalOf } from './run.ts';

const step = (text: string) => `- a:\n${text.replaceAll(/^/gm, '    ')}\n`;
const routine = (text: string) =>
  `main:\n  steps:\n    - a: {return: 1}\nsub:\n${text.replaceAll(/^/gm, '  ')}\n`;

/** https://cloud.google.com/workflows/docs/troubleshooting#deployment_errors */
describe('a workflow cannot be deployed', () => {
  test.each<[string, string, string]>([
    ['that is empty', '', 'the source is empty'],
    ['that is no YAML', '- a: [', 'parse error'],
    ['with a key twice', '- a:\n    return: 1\n    return: 2\n', 'parse error'],
    ['that is a text', 'hello', 'a list of steps or a map'],
    ['without main', 'sub:\n  steps:\n    - a: {return: 1}\n', "no workflow 'main'"],
    ['without steps', 'main:\n  params: [x]\n', "needs 'steps'"],
    ['with no step', 'main:\n  steps: []\n', 'there is no step'],
    [
      'with a field of main that is not known',
      'main:\n  step: []\n  steps:\n    - a: {return: 1}\n',
      "no field 'step'",
    ],
    [
      'with two parameters of main',
      'main:\n  params: [x, z]\n  steps:\n    - a: {return: 1}\n',
      'one parameter at most',
    ],
    [
      'with a parameter twice',
      routine('params: [x, x]\nsteps:\n  - a: {return: 1}'),
      "'x' is there twice",
    ],
    ['with a step without a name', '- return: 1\n  next: a\n', 'a map with one key'],
    ['with two steps in one', '- a: {return: 1}\n  b: {return: 1}\n', 'a map with one key'],
    ['with a step named as none can be', '- a-b: {return: 1}\n', "'a-b' is no name for a step"],
    ['with a step named end', '- end: {return: 1}\n', "'end' cannot be the name"],
    ['with two steps of a name', '- a: {assign: [{x: 1}]}\n- a: {return: 1}\n', "two steps 'a'"],
    [
      'with two nested steps of a name',
      '- a:\n    steps:\n      - b: {return: 1}\n- b: {return: 1}\n',
      "two steps 'b'",
    ],
    ['with an empty step', '- a:\n', 'a step is a map'],
    ['with a step that does nothing', '- a: {}\n', 'nothing to do'],
    ['with a field that is not known', step('retrun: 1'), "a step has no field 'retrun'"],
    ['with two actions in a step', step('return: 1\nassign: [{x: 1}]'), 'one of assign and return'],
    ['with next behind return', step('return: 1\nnext: end'), 'never reached'],
    ['with result without call', step('assign: [{x: 1}]\nresult: x'), "'result' belongs to 'call'"],
    [
      'with except without try',
      step('call: sys.now\nexcept: {as: e, steps: []}'),
      "'except' belongs to 'try'",
    ],
    ['with an assign that is a map', step('assign: {x: 1}'), 'assign takes a list'],
    ['with an assignment of two', step('assign:\n  - x: 1\n    z: 2'), 'a map with one key'],
    [
      'with 51 assignments',
      step(`assign: [${Array(51).fill('{x: 1}').join(', ')}]`),
      '51 assignments in a step',
    ],
    [
      'with an assignment to what is no variable',
      step('assign:\n  - x + 1: 1'),
      'nothing that can be assigned to',
    ],
    ['with a variable named as an operator', step('assign:\n  - and: 1'), "unexpected 'and'"],
    ['with a variable named true', step('call: sys.now\nresult: "true"'), 'no name for a variable'],
    ['with a part of a variable that is not there', step('assign:\n  - x.z: 1'), "symbol 'x'"],
    [
      'with a variable that is not there',
      step('return: ${varC + "World"}'),
      "error in step a: symbol 'varC' is neither a variable nor a sub-workflow name (line 2, column 13)",
    ],
    [
      'with a variable from another subworkflow',
      'main:\n  steps:\n    - a: {assign: [{x: 1}]}\nsub:\n  steps:\n    - a: {return: "${x}"}\n',
      "symbol 'x'",
    ],
    [
      'with a variable from within a loop',
      '- a:\n    for:\n      value: v\n      in: [1]\n      steps:\n        - b: {assign: [{x: 1}]}\n- c: {return: "${x}"}\n',
      "symbol 'x'",
    ],
    [
      'with a loop variable behind the loop',
      '- a:\n    for:\n      value: v\n      in: [1]\n      steps:\n        - b: {assign: [{x: 1}]}\n- c: {return: "${v}"}\n',
      "symbol 'v'",
    ],
    [
      'with a loop variable that is another one',
      '- a: {assign: [{v: 1}]}\n- b:\n    for:\n      value: v\n      in: [1]\n      steps:\n        - c: {next: continue}\n',
      "'v' is used outside",
    ],
    [
      'with a variable from within except',
      '- a:\n    try: {call: sys.now}\n    except: {as: e, steps: [{b: {assign: [{x: 1}]}}]}\n- c: {return: "${x}"}\n',
      "symbol 'x'",
    ],
    [
      'with a function that is not there',
      step('call: sys.snooze\nargs: {seconds: 1}'),
      "unknown function or sub-workflow 'sys.snooze'",
    ],
    [
      'with a connector',
      step('call: googleapis.batch.v1.projects.locations.jobs.get\nargs: {name: x}'),
      'is not supported here',
    ],
    [
      'with an argument that is not known',
      step('call: http.get\nargs: {url: "http://x", body: 1}'),
      "'http.get' has no argument 'body'",
    ],
    [
      'with an argument missing',
      step('call: http.request\nargs: {url: "http://x"}'),
      "'http.request' needs the argument 'method'",
    ],
    ['with args that are a text', step('call: sys.sleep\nargs: 5'), 'args are a map'],
    ['with an expression as the name of a function', step('call: ${f}'), 'plain text'],
    ['that calls main', step('call: main'), "'main' cannot be called"],
    [
      'with an argument that a subworkflow does not have',
      `${routine('params: [x]\nsteps:\n  - a: {call: sub, args: {z: 1}}')}`,
      "'sub' has no argument 'z'",
    ],
    [
      'with a subworkflow that waits, in an expression',
      `${routine('steps:\n  - a: {call: sys.sleep, args: [1]}\n  - b: {return: "${sub()}"}')}`,
      "'sub' waits",
    ],
    ['with a switch that is a map', step('switch: {condition: true}'), 'switch takes a list'],
    [
      'with 51 conditions',
      step(`switch: [${Array(51).fill('{condition: true, next: end}').join(', ')}]`),
      '51 conditions in a switch',
    ],
    [
      'with a condition that is a text',
      step('switch: [{condition: "x", next: end}]'),
      'an expression or a boolean',
    ],
    ['with a condition missing', step('switch: [{next: end}]'), "a condition needs 'condition'"],
    [
      'with a field of a condition that is not known',
      step('switch: [{condition: true, then: end}]'),
      "no field 'then'",
    ],
    ['with a jump to nowhere', step('next: b\nassign: [{x: 1}]'), 'leads to no step'],
    [
      'with a jump into a nested step',
      '- a: {next: c}\n- b:\n    steps:\n      - c: {return: 1}\n',
      'leads to no step',
    ],
    [
      'with a jump out of a loop',
      '- a:\n    for:\n      value: v\n      in: [1]\n      steps:\n        - b: {next: c}\n- c: {return: 1}\n',
      'leads to no step',
    ],
    [
      'with break outside of a loop',
      step('assign: [{x: 1}]\nnext: break'),
      "'next: break' outside",
    ],
    [
      'with a loop over in and range',
      step('for: {value: v, in: [1], range: [1, 2], steps: [{b: {next: break}}]}'),
      "'in' or 'range'",
    ],
    [
      'with a range of three',
      step('for: {value: v, range: [1, 2, 3], steps: [{b: {next: break}}]}'),
      'list of two',
    ],
    [
      'with an index of a range',
      step('for: {value: v, index: i, range: [1, 2], steps: [{b: {next: break}}]}'),
      "no 'index'",
    ],
    [
      'with a loop over a text',
      step('for: {value: v, in: "abc", steps: [{b: {next: break}}]}'),
      'goes over a list',
    ],
    ['with a loop without steps', step('for: {value: v, in: [1]}'), "needs 'steps'"],
    // https://cloud.google.com/workflows/docs/known-issues
    [
      'with a loop right in a try',
      step(
        'try:\n  for: {value: v, in: [1], steps: [{b: {next: break}}]}\nexcept: {as: e, return: 1}',
      ),
      "'for' cannot stand here",
    ],
    ['with try alone', step('try: {call: sys.now}'), "'retry' or 'except'"],
    [
      'with an unknown policy',
      step('try: {call: sys.now}\nretry: ${http.retry}'),
      'retry is a map or one of',
    ],
    [
      'with a retry without backoff',
      step('try: {call: sys.now}\nretry: {predicate: "${retry.always}", max_retries: 1}'),
      "retry needs 'backoff'",
    ],
    [
      'with a predicate that is not there',
      step(
        'try: {call: sys.now}\nretry: {predicate: "${mine}", max_retries: 1, backoff: "${retry.default_backoff}"}',
      ),
      "symbol 'mine'",
    ],
    [
      'with a predicate of two arguments',
      step(
        'try: {call: sys.now}\nretry: {predicate: "${math.max}", max_retries: 1, backoff: "${retry.default_backoff}"}',
      ),
      'takes one argument',
    ],
    [
      'with an unknown exception policy',
      step('parallel: {exception_policy: unhandled, branches: []}'),
      "'continueAll'",
    ],
    [
      'with one branch',
      step('parallel: {branches: [{x: {steps: [{b: {assign: [{z: 1}]}}]}}]}'),
      'two or more',
    ],
    [
      'with 11 branches',
      step(
        `parallel: {branches: [${Array.from({ length: 11 }, (_, n) => `{x${n}: {steps: [{b${n}: {assign: [{z: 1}]}}]}}`).join(', ')}]}`,
      ),
      '11 branches',
    ],
    [
      'with a branch that assigns what is not shared',
      '- a: {assign: [{x: 1}]}\n- b:\n    parallel:\n      for: {value: v, in: [1], steps: [{c: {assign: [{x: "${v}"}]}}]}\n',
      "not in 'shared'",
    ],
    [
      'with a shared variable that is not there',
      step('parallel: {shared: [x], for: {value: v, in: [1], steps: [{c: {assign: [{x: 1}]}}]}}'),
      "symbol 'x'",
    ],
    [
      'with a branch that returns',
      step('parallel: {for: {value: v, in: [1], steps: [{c: {return: 1}}]}}'),
      'cannot return',
    ],
    [
      'with a parallel loop that breaks',
      step('parallel: {for: {value: v, in: [1], steps: [{c: {next: break}}]}}'),
      'cannot be broken off',
    ],
    ['with an anchor', '- a: &x\n    return: 1\n', 'anchors'],
    ['with a tag', '- a:\n    return: !!str 1\n', 'tags'],
    ['with a word that is a boolean to some', step('return: yes'), "'yes' is a boolean to some"],
    ['with a variable that is not there in a key', step('return:\n  "${x}": 1'), "symbol 'x'"],
    [
      'with an expression as the name of an argument',
      step('call: sys.sleep\nargs: {"${1}": 1}'),
      'no expression',
    ],
    [
      'with an integer beyond 64 bits',
      step('return: 9223372036854775808'),
      'no integer of 64 bits',
    ],
    [
      'of more than 128 KB',
      `# ${'x'.repeat(128 * 1024)}\n${step('return: 1')}`,
      'more than 131072 bytes',
    ],
  ])('%s', (_what, source, reason) => {
    expect(refusalOf(source)).toContain(reason);
  });

  test('and the line of what is wrong is said', () => {
    const source = 'main:\n  steps:\n    - a:\n        return: 1\n\n    - b:\n        asign: []\n';
    try {
      parseWorkflow(source);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ line: 7, column: 9 });
    }
  });
});

test('any text is parsed or refused with a place in it', () => {
  const pieces = [
    '- a:\n',
    '    ',
    'return',
    ': ',
    '${',
    '}',
    'x',
    '"',
    '[',
    ']',
    '\n',
    'call',
    'sys.now',
    'steps',
    '- ',
    'for',
    'next',
    '{',
    ',',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 25 }), (parts) => {
      try {
        parseWorkflow(parts.join(''));
      } catch (error) {
        if (!(error instanceof DeployError)) throw error;
        expect(error.line).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('JSON is deployed as YAML is', () => {
  const source = '[{"a": {"assign": [{"x": "${1 + 1}"}]}}, {"b": {"return": "${x}"}}]';
  expect(parseWorkflow(source).main.steps.map(({ name }) => name)).toEqual(['a', 'b']);
});
