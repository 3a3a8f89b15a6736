import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatImageName,
  formatImageReference,
  parseImageReference,
} from '../../../src/images/image-reference.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('a reference is taken apart', () => {
  test.each([
    ['epycloud', { repository: 'epycloud' }],
    ['epycloud:local', { repository: 'epycloud', tag: 'local' }],
    ['org/epycloud:V1.0_a-b', { repository: 'org/epycloud', tag: 'V1.0_a-b' }],
    ['localhost/a', { registry: 'localhost', repository: 'a' }],
    ['localhost:5000/a/b:1', { registry: 'localhost:5000', repository: 'a/b', tag: '1' }],
    ['127.0.0.1:5000/a', { registry: '127.0.0.1:5000', repository: 'a' }],
    ['[::1]:5000/a', { registry: '[::1]:5000', repository: 'a' }],
    [
      'us-central1-docker.pkg.dev/my-project/images/epycloud:v1',
      {
        registry: 'us-central1-docker.pkg.dev',
        repository: 'my-project/images/epycloud',
        tag: 'v1',
      },
    ],
    [`python:3.11@${DIGEST}`, { repository: 'python', tag: '3.11', digest: DIGEST }],
    [`a.b/c@${DIGEST}`, { registry: 'a.b', repository: 'c', digest: DIGEST }],
    ['a__b/c--d.e:_', { repository: 'a__b/c--d.e', tag: '_' }],
  ])('%s', (text, parts) => {
    expect(parseImageReference(text)).toEqual(parts);
  });
});

describe('what is none is refused, with the part that is wrong', () => {
  test.each([
    ['', 'no part of a name'],
    [' epycloud', 'no part of a name'],
    ['epycloud ', 'no part of a name'],
    ['Epycloud', 'small letters'],
    ['a//b', 'no part of a name'],
    ['/a', 'no part of a name'],
    ['a/', 'no part of a name'],
    ['a___b', 'no part of a name'],
    ['a..b', 'no part of a name'],
    ['a:', 'a tag is'],
    ['a:.b', 'a tag is'],
    ['a:b:c', 'a tag is'],
    [`a:${'b'.repeat(129)}`, 'a tag is'],
    ['a:b/c', 'is no host'],
    ['a:70000/c', 'is no host'],
    ['a@sha256:abc', 'a digest is'],
    [`a@${DIGEST.toUpperCase()}`, 'a digest is'],
    ['a@md5:d41d8cd98f00b204e9800998ecf8427e', 'a digest is'],
    [`a@${DIGEST}@${DIGEST}`, 'a digest is'],
    [`a@${DIGEST}:tag`, 'a digest is'],
    ['https://host/a', 'is no host'],
    ['user:secret@host/a', 'a digest is'],
    ['-a', 'no part of a name'],
    ['--privileged', 'no part of a name'],
    ['a'.repeat(256), 'at most 255'],
    [DIGEST.slice('sha256:'.length), 'image id'],
    ['a\nb', 'no part of a name'],
    ['a:b\n', 'a tag is'],
  ])('%j', (text, says) => {
    expect(() => parseImageReference(text)).toThrow(says);
    expect(() => parseImageReference(text)).toThrow(expect.objectContaining({ code: 'usage' }));
  });
});

const small = [...'abcxyz019'];
const word = fc.string({ unit: fc.constantFrom(...small), minLength: 1, maxLength: 8 });
const part = fc
  .tuple(word, fc.constantFrom('', '.', '_', '__', '-', '---'), word)
  .map(([a, middle, b]) => (middle === '' ? a : `${a}${middle}${b}`));
const reference = fc.record(
  {
    registry: fc.oneof(
      fc.constant('localhost'),
      fc.tuple(word, word).map(([a, b]) => `${a}.${b}`),
      fc.tuple(word, fc.integer({ min: 1, max: 65_535 })).map(([a, port]) => `${a}:${port}`),
    ),
    // The first part of a name without registry may not look like one; this one never does.
    repository: fc.array(part, { maxLength: 3 }).map((parts) => ['image', ...parts].join('/')),
    tag: fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,20}$/),
    digest: fc.stringMatching(/^sha256:[0-9a-f]{64}$/),
  },
  { requiredKeys: ['repository'] },
);

test('what is formatted is read as it was', () => {
  fc.assert(
    fc.property(reference, (parts) => {
      expect(parseImageReference(formatImageReference(parts))).toEqual(parts);
    }),
  );
});

test('what can be read is written as it stood, and never holds what a command line could take for an option', () => {
  const letters = fc.constantFrom(...'aB1./:@-_ \n[]', DIGEST, 'localhost');
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
      let read: ReturnType<typeof parseImageReference>;
      try {
        read = parseImageReference(text);
      } catch {
        return;
      }
      expect(formatImageReference(read)).toBe(text);
      expect(text).not.toMatch(/^-|\s/);
      expect(text.startsWith(formatImageName(read))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
