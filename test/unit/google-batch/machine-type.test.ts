import { describe, expect, test } from 'vitest';
import {
  bootsFrom,
  defaultBootDisk,
  machineOf,
  pickMachineType,
} from '../../support/google/batch/machine-type.ts';

// https://cloud.google.com/compute/docs/general-purpose-machines
describe('machine types', () => {
  test.each([
    ['e2-standard-4', 4000, 16_384],
    ['n1-standard-1', 1000, 3840],
    ['n2-highmem-8', 8000, 65_536],
    ['c2d-highcpu-8', 8000, 16_384],
    ['c4-standard-8', 8000, 32_768],
    ['n4d-highcpu-2', 2000, 4096],
    ['n2-custom-2-8192', 2000, 8192],
  ])('%s has %d milliCPU and %d MiB', (type, cpuMilli, memoryMib) => {
    expect(machineOf(type)).toMatchObject({ cpuMilli, memoryMib });
  });

  test.each(['', 'e2', 'e9-standard-2', 'e2-standard', 'e2-standard-2-8192', 'n2-custom-2'])(
    'there is no "%s"',
    (type) => {
      expect(machineOf(type)).toBeUndefined();
    },
  );

  test.each([
    [1000, 2048, 'e2-standard-2'],
    [2000, 12_000, 'e2-highmem-2'],
    [8000, 16_384, 'e2-standard-8'],
    [1000, 200_000, 'n2-highmem-32'],
  ])('for %d milliCPU and %d MiB, Batch picks %s', (cpuMilli, memoryMib, type) => {
    expect(pickMachineType(cpuMilli, memoryMib)).toBe(type);
  });
});

// https://cloud.google.com/compute/docs/disks/hyperdisks#machine-type-support
describe('boot disks', () => {
  test.each(['c4', 'c4a', 'c4d', 'n4', 'n4a', 'n4d', 'z3'])('%s needs Hyperdisk', (family) => {
    expect(defaultBootDisk(family)).toBe('hyperdisk-balanced');
    expect(bootsFrom(family, 'hyperdisk-balanced')).toBe(true);
    for (const disk of ['pd-balanced', 'pd-ssd', 'pd-standard']) {
      expect(bootsFrom(family, disk)).toBe(false);
    }
  });

  test.each(['e2', 'n1', 'n2', 'n2d', 'c2', 'c2d', 't2d'])('%s needs Persistent Disk', (family) => {
    expect(defaultBootDisk(family)).toBe('pd-balanced');
    expect(bootsFrom(family, 'pd-standard')).toBe(true);
    expect(bootsFrom(family, 'hyperdisk-balanced')).toBe(false);
  });

  // https://github.com/DataBiosphere/dsub/issues/310
  test('c3 takes either, but not pd-standard', () => {
    expect(bootsFrom('c3', 'pd-ssd')).toBe(true);
    expect(bootsFrom('c3', 'hyperdisk-balanced')).toBe(true);
    expect(bootsFrom('c3', 'pd-standard')).toBe(false);
  });

  test('there is no disk of a made-up kind', () => {
    expect(bootsFrom('e2', 'pd-fast')).toBe(false);
  });
});
