import { describe, expect, test } from 'vitest';
import { ADDRESS_VARIABLES, googleAddresses } from '../../../src/google/addresses.ts';

describe('Google’s addresses', () => {
  test('are Google’s own unless the environment says otherwise', () => {
    const usual = Object.entries(ADDRESS_VARIABLES).map(([name, known]) => [name, known.usual]);
    expect(googleAddresses({})).toEqual(Object.fromEntries(usual));
    expect(googleAddresses({ BATCH_ADDRESS: '' }).batch).toBe('https://batch.googleapis.com');
  });

  test.each([
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['https://batch.example.org/', 'https://batch.example.org'],
    [' https://proxy.example.org/google/batch// ', 'https://proxy.example.org/google/batch'],
  ])('may be %j', (text, address) => {
    expect(googleAddresses({ BATCH_ADDRESS: text })).toMatchObject({
      batch: address,
      storage: 'https://storage.googleapis.com',
    });
  });

  test.each([
    'batch.googleapis.com',
    'ftp://example.org',
    'https://user:secret@example.org',
    'https://example.org?key=secret',
    'https://example.org#secret',
    'https://',
    'nonsense',
  ])('are refused where they are none, without being shown: %j', (text) => {
    let thrown: unknown;
    try {
      googleAddresses({ LOGGING_ADDRESS: text });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      code: 'invalid_settings',
      message: expect.stringContaining('LOGGING_ADDRESS'),
    });
    expect(String(thrown)).not.toContain('secret');
  });
});
