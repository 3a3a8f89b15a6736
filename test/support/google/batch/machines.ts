import type { InstancePolicy, JobSpec, ProvisioningModel, TaskGroup } from './job.ts';
import { LIMITS } from './job-rules.ts';
import {
  bootsFrom,
  defaultBootDisk,
  type Machine,
  machineOf,
  pickMachineType,
} from './machine-type.ts';

/** The machines that Batch would take for a job. */
export interface Machines {
  readonly machineType: string;
  readonly provisioning: ProvisioningModel;
  readonly bootDisk: { readonly type: string; readonly sizeGb: string };
  /** How many tasks run on one at a time. */
  readonly taskPack: number;
  /** How many tasks run at a time in all. */
  readonly width: number;
  /** Why Compute Engine would create none. */
  readonly fault: string | undefined;
}

export function machinesFor(job: JobSpec, taskCount: number): Machines {
  const group = job.taskGroups?.[0] ?? {};
  const policy = job.allocationPolicy?.instances?.[0]?.policy ?? {};
  const { cpuMilli, memoryMib } = needsOf(group);
  const machineType = policy.machineType ?? pickMachineType(cpuMilli, memoryMib);
  const machine = machineOf(machineType);
  const disk = policy.bootDisk?.type ?? defaultBootDisk(machine?.family ?? '');
  const taskPack = packOf(group, machine);
  const machines = oneZone(job) ? LIMITS.machinesInOneZone : LIMITS.machinesInManyZones;
  const parallelism = Number(group.parallelism ?? LIMITS.parallelTasks);
  return {
    machineType,
    provisioning: provisioningOf(policy),
    bootDisk: { type: disk, sizeGb: policy.bootDisk?.sizeGb ?? '30' },
    taskPack,
    width: Math.min(parallelism, taskCount, machines * taskPack),
    fault: faultOf(machineType, machine?.family, disk),
  };
}

export function provisioningOf(policy: InstancePolicy): ProvisioningModel {
  const asked = policy.provisioningModel ?? 'STANDARD';
  return asked === 'PROVISIONING_MODEL_UNSPECIFIED' ? 'STANDARD' : asked;
}

/** What a task needs: https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs#computeresource */
export function needsOf({ taskSpec = {} }: TaskGroup) {
  const { cpuMilli = '2000', memoryMib = '2000' } = taskSpec.computeResource ?? {};
  return { cpuMilli: Number(cpuMilli), memoryMib: Number(memoryMib) };
}

function packOf(group: TaskGroup, machine: Machine | undefined): number {
  const { cpuMilli, memoryMib } = needsOf(group);
  const { cpuMilli: cpus, memoryMib: memory } = machine ?? { cpuMilli, memoryMib };
  const fitting = Math.floor(Math.min(cpus / cpuMilli, memory / memoryMib));
  return Math.max(1, Math.min(Number(group.taskCountPerNode ?? fitting), fitting));
}

function oneZone(job: JobSpec): boolean {
  const places = job.allocationPolicy?.location?.allowedLocations ?? [];
  return places.length === 1 && places[0]?.startsWith('zones/') === true;
}

/** A job with a disk that its machine cannot have is created, and fails: https://github.com/DataBiosphere/dsub/issues/301 */
function faultOf(
  machineType: string,
  family: string | undefined,
  disk: string,
): string | undefined {
  const detail =
    family === undefined
      ? `The machine type ${machineType} does not exist.`
      : bootsFrom(family, disk)
        ? undefined
        : `[${disk}, ${machineType}] features are not compatible for creating instance.`;
  return detail === undefined
    ? undefined
    : `Batch Error: code - CODE_GCE_INVALID_FIELD_VALUE, description - Invalid value for field 'operation': ''. No zone supports all of the provided instance templates. The following errors detail the failure. ${detail}`;
}
