/** What a machine type of Compute Engine has: https://cloud.google.com/compute/docs/machine-resource */
export interface Machine {
  readonly family: string;
  readonly cpuMilli: number;
  readonly memoryMib: number;
}

/** GiB for each virtual CPU, by class; families that differ have their own row. */
const MEMORY: Readonly<Record<string, number>> = {
  standard: 4,
  highmem: 8,
  highcpu: 2,
  'n1-standard': 3.75,
  'n1-highmem': 6.5,
  'n1-highcpu': 0.9,
  'n2-highcpu': 1,
  'n2d-highcpu': 1,
  'e2-highcpu': 1,
  'z3-highmem': 8,
};

/** They boot from Hyperdisk only. https://cloud.google.com/compute/docs/disks/hyperdisks#machine-type-support */
const HYPERDISK_ONLY = new Set(['c4', 'c4a', 'c4d', 'n4', 'n4a', 'n4d', 'z3']);

/** They boot from either, but not from pd-standard. */
const EITHER = new Set(['c3', 'c3d']);

/** They boot from Persistent Disk only. */
const PERSISTENT_ONLY = new Set(['e2', 'n1', 'n2', 'n2d', 'c2', 'c2d', 't2d', 't2a']);

const BOOT_DISKS = ['pd-standard', 'pd-balanced', 'pd-ssd', 'pd-extreme', 'hyperdisk-balanced'];

/** Undefined where there is no such type, as far as the test cloud knows. */
export function machineOf(type: string): Machine | undefined {
  const [, family = '', size = '', cpus = '', memory] =
    /^([a-z][0-9][a-z]?)-(standard|highmem|highcpu|custom)-(\d+)(?:-(\d+))?(?:-ext)?$/.exec(type) ??
    [];
  if (!HYPERDISK_ONLY.has(family) && !EITHER.has(family) && !PERSISTENT_ONLY.has(family)) {
    return undefined;
  }
  if ((size === 'custom') !== (memory !== undefined)) return undefined;
  const each = MEMORY[`${family}-${size}`] ?? MEMORY[size] ?? 0;
  const memoryMib = memory === undefined ? Number(cpus) * each * 1024 : Number(memory);
  return { family, cpuMilli: Number(cpus) * 1000, memoryMib };
}

/** What Batch takes where the job says nothing: https://cloud.google.com/batch/docs/vm-os-environment-overview */
export function defaultBootDisk(family: string): string {
  return HYPERDISK_ONLY.has(family) ? 'hyperdisk-balanced' : 'pd-balanced';
}

export function bootsFrom(family: string, disk: string): boolean {
  if (!BOOT_DISKS.includes(disk)) return false;
  if (HYPERDISK_ONLY.has(family)) return disk.startsWith('hyperdisk-');
  if (EITHER.has(family)) return disk !== 'pd-standard' && disk !== 'pd-extreme';
  return disk.startsWith('pd-');
}

/** The machine that Batch picks for a job that names none: the smallest with enough. */
export function pickMachineType(cpuMilli: number, memoryMib: number): string {
  const fitting = PICKED.find((type) => {
    const machine = machineOf(type);
    return machine && machine.cpuMilli >= cpuMilli && machine.memoryMib >= memoryMib;
  });
  return fitting ?? 'n2-highmem-128';
}

const PICKED = [
  ...[2, 4, 8, 16].flatMap((cpus) => [`e2-standard-${cpus}`, `e2-highmem-${cpus}`]),
  'e2-standard-32',
  ...[32, 48, 64, 80, 128].map((cpus) => `n2-highmem-${cpus}`),
];
