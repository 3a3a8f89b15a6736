import { describe, expect, test } from 'vitest';
import type { BuildEvent } from '../../../src/images/build-events.ts';
import { clientFailure } from '../../../src/images/build-failure.ts';
import { readBuildOutput } from '../../../src/images/build-output.ts';
import { maskOf } from '../../../src/images/mask.ts';

function read(...lines: readonly string[]) {
  const events: BuildEvent[] = [];
  const output = readBuildOutput('local', (event) => events.push(event));
  for (const line of lines) output.read(line);
  return { output, events };
}

describe('what a client wrote', () => {
  test('names steps, and how they went', () => {
    const { events, output } = read(
      '#1 [internal] load build definition from Dockerfile',
      '#1 DONE 0.0s',
      '#2 [base 1/2] FROM docker.io/library/python:3.11@sha256:0a',
      '#2 CACHED',
      '#3 [base 2/2] RUN pip install',
      '#3 0.12 installing',
      '#3 [base 2/2] RUN pip install',
      '#3 DONE 2.0s',
    );
    expect(events.filter(({ kind }) => kind === 'step')).toEqual(
      [
        ['[base 1/2] FROM docker.io/library/python:3.11@sha256:0a', 'running'],
        ['[base 1/2] FROM docker.io/library/python:3.11@sha256:0a', 'cached'],
        ['[base 2/2] RUN pip install', 'running'],
        ['[base 2/2] RUN pip install', 'done'],
      ].map(([step, state]) => ({ kind: 'step', target: 'local', step, state })),
    );
    expect(output.sources()).toEqual(['docker.io/library/python:3.11@sha256:0a']);
    expect(output.failedStep()).toBeUndefined();
  });
});

const RUN = [
  '#5 [venv 2/3] RUN pip install x',
  '#5 0.1 no x',
  '#5 ERROR: process "/bin/sh -c pip install x" did not complete successfully: exit code: 3',
];
const META = [
  '#3 [internal] load metadata for docker.io/library/absent:1',
  '#3 ERROR: docker.io/library/absent:1: not found',
];
const PUSHING = [
  '#9 exporting to image',
  '#9 pushing layers',
  '#9 ERROR: failed to push h.io/a:1: unauthorized: authentication required',
];

describe('becomes an error that says what to do', () => {
  test.each<[string, readonly string[], string, string, string]>([
    ['a step', RUN, 'ERROR: failed to solve', 'image_build_failed', 'exit code 3.\n  no x'],
    [
      'a base image',
      META,
      'ERROR: failed to solve: absent:1: not found',
      'base_image_missing',
      'absent:1',
    ],
    [
      'a push by buildx',
      PUSHING,
      'ERROR: failed to solve: failed to push: unauthorized',
      'registry_refused',
      'build the image',
    ],
    [
      'a step that a registry refused nothing',
      RUN,
      '401 Unauthorized from a package index',
      'image_build_failed',
      'RUN pip',
    ],
    ['a full disk', RUN, 'write /x: no space left on device', 'disk_full', 'The disk is full'],
    [
      'a lost daemon',
      [],
      'ERROR: Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?',
      'docker_unavailable',
      'No Docker daemon answers',
    ],
    [
      'no rights',
      [],
      'permission denied while trying to connect to the Docker daemon socket',
      'docker_unavailable',
      'may not use',
    ],
    [
      'a denied push',
      [],
      'denied: Permission "artifactregistry.repositories.uploadArtifacts" denied',
      'registry_refused',
      'does not let you',
    ],
    ['no credentials', [], 'no basic auth credentials', 'registry_refused', 'does not let you'],
    [
      'plain HTTP',
      [],
      'http: server gave HTTP response to HTTPS client',
      'registry_unreachable',
      'plain HTTP',
    ],
    [
      'no host',
      [],
      'dial tcp: lookup h.io: no such host',
      'registry_unreachable',
      'cannot be reached',
    ],
    ['anything else', [], 'unknown flag: --x', 'image_build_failed', 'unknown flag'],
  ])('%s', (_, lines, output, code, says) => {
    const failedStep = read(...lines).output.failedStep();
    const error = clientFailure({
      program: 'docker',
      doing: 'build the image local',
      output,
      failedStep,
      environment: {},
    });
    expect(error.code).toBe(code);
    expect(error.message).toContain(says);
    expect(error.hint).toBeTruthy();
  });
});

describe('a mask', () => {
  test('hides each line of a secret, the longer one first', () => {
    const mask = maskOf(['abcd', 'abcdefgh\nsecond-line', '', 'ab']);
    expect(mask('x abcdefgh y second-line abcd ab')).toBe('x ******** y ******** ******** ab');
  });
});
