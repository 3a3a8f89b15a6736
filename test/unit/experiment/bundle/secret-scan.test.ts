import { describe, expect, test } from 'vitest';
import { secretScan } from '../../../../src/experiment/bundle/secret-scan.ts';

// Put together here, so that no scanner takes this file for one that leaks.
const secrets: readonly (readonly [string, string])[] = [
  ['a GitHub token', ['ghp', 'A1b2C3d4E5f6A1b2C3d4E5f6A1b2C3d4E5f6'].join('_')],
  ['a GitHub token', ['ghs', 'A1b2C3d4E5f6A1b2C3d4E5f6A1b2C3d4E5f6'].join('_')],
  ['a GitHub token', ['github_pat', '11ABCDEFG0aBcDeFgHiJkL_mNoPqRsTuVwXyZ'].join('_')],
  ['a Google API key', `AIza${'SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY'}`],
  ['a private key', '"private_key": "-----BEGIN PRIVATE' + ' KEY-----\\nMIIEv'],
  ['a private key', '-----BEGIN OPENSSH PRIVATE' + ' KEY-----'],
  ['a private key', '-----BEGIN RSA PRIVATE' + ' KEY-----'],
  ['an AWS access key', `AKIA${'IOSFODNN7EXAMPLE'}`],
  ['an AWS access key', `ASIA${'IOSFODNN7EXAMPLE'}`],
  ['an AWS secret key', `aws_secret_access_key = ${'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'}`],
  ['a Slack token', ['xoxb', '123456789012', 'abcdefghijkl'].join('-')],
  ['a Slack address', ['https://hooks.slack.com/services', 'T0000', 'B0000', 'XXXXXXXX'].join('/')],
  [
    'a JSON web token',
    ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', 'c2lnbmF0dXJl'].join('.'),
  ],
  ['an address with a password', 'postgres://user' + ':hunter2@db.example.org/cases'],
  ['an address with a password', 'https://x-access-token' + ':abcdef@github.com/org/repo'],
];

function scan(contents: string | Uint8Array, piece = 1 << 20) {
  const bytes = Buffer.from(contents);
  const looking = secretScan();
  for (let at = 0; at < bytes.length; at += piece) looking.push(bytes.subarray(at, at + piece));
  return looking.end();
}

describe('found', () => {
  test.each(secrets)('%s', (what, secret) => {
    expect(scan(`first\nkey: ${secret}\nlast\n`)).toEqual([{ line: 2, what }]);
  });

  test.each(secrets)('%s, where the file comes in small pieces', (what, secret) => {
    expect(scan(`first\n\nkey: ${secret}`, 7)).toEqual([{ line: 3, what }]);
  });

  test('in a line that is longer than what is kept at a time', () => {
    const [[what, secret] = ['', '']] = secrets;
    for (const before of [131_000, 131_070, 300_000]) {
      expect(
        scan(`a\n${'x '.repeat(before / 2)}${secret} ${'y '.repeat(200_000)}\n`, 65_536),
      ).toEqual([{ line: 2, what }]);
    }
  });

  test('in a file of UTF-16, as Windows writes them', () => {
    const [[what, secret] = ['', '']] = secrets;
    expect(scan(Buffer.from(`\ufeffone\r\n${secret}\r\n`, 'utf16le'))).toEqual([{ line: 2, what }]);
  });

  test('every line, up to twenty', () => {
    const [[, secret] = ['', '']] = secrets;
    expect(scan(`${secret}\n`.repeat(3)).map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(scan(`${secret}\n`.repeat(300))).toHaveLength(20);
  });
});

describe('not found', () => {
  test.each([
    ['a certificate', '-----BEGIN CERTIFICATE-----'],
    ['an address', 'https://github.com/org/repo#readme'],
    ['an address with a port', 'http://localhost:8080/a@b'],
    ['an address with a user alone', 'ssh://git@github.com/org/repo'],
    ['a variable for a password', `https://x-access-token:${'$'}{TOKEN}@github.com/org/repo`],
    ['an expression for a password', `https://x:${'$'}{{ secrets.TOKEN }}@github.com/org/repo`],
    ['a placeholder for a password', 'postgres://user:<password>@db/cases'],
    ['a word like a token', 'ghp_short and AKIA and eyJ'],
    ['a line that says so', `${secrets[0]?.[1]} # epycloud: not a secret`],
  ])('%s', (_, line) => {
    expect(scan(`${line}\n`)).toEqual([]);
  });

  test('in a binary file', () => {
    expect(
      scan(Buffer.concat([Buffer.from([0, 1, 2]), Buffer.from(secrets[0]?.[1] ?? '')])),
    ).toEqual([]);
  });
});
