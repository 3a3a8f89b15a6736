import type {
  AllocationPolicy,
  Environment,
  JobSpec,
  Runnable,
  TaskGroup,
  TaskSpec,
} from './job.ts';
import { labelFaults } from './label-rules.ts';
import { machineOf } from './machine-type.ts';

/** https://cloud.google.com/batch/quotas#job_limits */
export const LIMITS = {
  tasks: 100_000,
  parallelTasks: 5_000,
  jobBytes: 1_000_000,
  queuedMs: 2 * 86_400_000,
  runningMs: 14 * 86_400_000,
  machinesInOneZone: 2_000,
  machinesInManyZones: 4_000,
} as const;

const SECRET = /^projects\/[^/]+\/secrets\/[^/]+\/versions\/[^/]+$/;

/** As docker reads it: host, path, tag, digest. https://github.com/distribution/reference */
const IMAGE =
  /^(?:(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::\d+)?\/)?[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*(?::\w[\w.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/;

const BOOT_IMAGE =
  /^(batch-(debian|centos|cos|hpc-centos|hpc-rocky)|(https:\/\/www\.googleapis\.com\/compute\/v1\/)?projects\/[^/]+\/global\/images\/(family\/)?[^/]+)$/;

const NETWORK =
  /^((https:\/\/www\.googleapis\.com\/compute\/v1\/)?projects\/[^/]+\/)?global\/networks\/[^/]+$/;

const SUBNETWORK =
  /^((https:\/\/www\.googleapis\.com\/compute\/v1\/)?projects\/[^/]+\/)?regions\/[^/]+\/subnetworks\/[^/]+$/;

/** What Batch has against a job that its parser has read; empty where it is taken. */
export function jobFaults(job: JobSpec, location: string): readonly string[] {
  const groups = job.taskGroups ?? [];
  if (groups.length !== 1 || groups[0] === undefined) {
    return [
      `task_groups field is invalid. exactly one task group is supported, not ${groups.length}`,
    ];
  }
  return [
    ...range('priority', job.priority, 0, 99),
    ...labelFaults('labels', job.labels ?? {}, 63),
    ...groupFaults(groups[0]),
    ...allocationFaults(job.allocationPolicy ?? {}, location),
    ...(job.logsPolicy?.destination === 'PATH' && !job.logsPolicy.logsPath
      ? ['logs_policy.logs_path field is invalid. it must be set when the destination is PATH']
      : []),
    ...sizeFaults(groups[0], job.allocationPolicy ?? {}),
  ];
}

function groupFaults(group: TaskGroup): readonly string[] {
  const at = 'task_groups[0]';
  const environments = group.taskEnvironments ?? [];
  if (group.taskSpec === undefined) return [`${at}.task_spec field is invalid. it is required`];
  return [
    ...range(`${at}.task_count`, group.taskCount, 1, LIMITS.tasks),
    ...(environments.length > LIMITS.tasks
      ? [`${at}.task_environments field is invalid. more than ${LIMITS.tasks} tasks`]
      : []),
    ...range(`${at}.parallelism`, group.parallelism, 1, LIMITS.parallelTasks),
    ...(group.schedulingPolicy === 'IN_ORDER' && (group.parallelism ?? '1') !== '1'
      ? [`${at}.parallelism field is invalid. it must be 1 if the scheduling_policy is IN_ORDER`]
      : []),
    ...range(`${at}.task_count_per_node`, group.taskCountPerNode, 1, LIMITS.parallelTasks),
    ...environments.flatMap((each, index) =>
      environmentFaults(`${at}.task_environments[${index}]`, each),
    ),
    ...specFaults(`${at}.task_spec`, group.taskSpec),
  ];
}

function specFaults(at: string, spec: TaskSpec): readonly string[] {
  const runnables = spec.runnables ?? [];
  const policies = spec.lifecyclePolicies ?? [];
  const resource = spec.computeResource ?? {};
  return [
    ...(runnables.length === 0
      ? [`${at}.runnables field is invalid. at least one runnable is needed`]
      : []),
    ...runnables.flatMap((each, index) => runnableFaults(`${at}.runnables[${index}]`, each)),
    ...range(`${at}.max_retry_count`, spec.maxRetryCount, 0, 10),
    ...durationFaults(`${at}.max_run_duration`, spec.maxRunDuration),
    ...(policies.length > 1
      ? [`${at}.lifecycle_policies field is invalid. only one lifecycle policy is supported`]
      : []),
    ...policies.flatMap((policy) =>
      (policy.action ?? 'ACTION_UNSPECIFIED') === 'ACTION_UNSPECIFIED' ||
      (policy.actionCondition?.exitCodes ?? []).length === 0
        ? [
            `${at}.lifecycle_policies[0] field is invalid. an action and at least one exit code are needed`,
          ]
        : [],
    ),
    ...range(`${at}.compute_resource.cpu_milli`, resource.cpuMilli, 1, 1e9),
    ...range(`${at}.compute_resource.memory_mib`, resource.memoryMib, 1, 1e9),
    ...range(`${at}.compute_resource.boot_disk_mib`, resource.bootDiskMib, 0, 1e9),
    ...environmentFaults(`${at}.environment`, spec.environment),
    ...(spec.volumes ?? []).flatMap((volume, index) =>
      volume.mountPath ? [] : [`${at}.volumes[${index}].mount_path field is invalid. it is empty`],
    ),
  ];
}

function runnableFaults(at: string, runnable: Runnable): readonly string[] {
  const { container, script, barrier } = runnable;
  const image = container?.imageUri ?? '';
  return [
    ...(container === undefined && script === undefined && barrier === undefined
      ? [`${at} field is invalid. one of container, script and barrier is needed`]
      : []),
    ...(container !== undefined && !IMAGE.test(image)
      ? [`${at}.container.image_uri field is invalid. "${image}" is no reference of an image`]
      : []),
    ...(script !== undefined && !script.path && !script.text
      ? [`${at}.script field is invalid. it is empty`]
      : []),
    ...durationFaults(`${at}.timeout`, runnable.timeout),
    ...labelFaults(`${at}.labels`, runnable.labels ?? {}, 63),
    ...environmentFaults(`${at}.environment`, runnable.environment),
  ];
}

function environmentFaults(at: string, environment: Environment = {}): readonly string[] {
  const names = [environment.variables ?? {}, environment.secretVariables ?? {}].flatMap(
    Object.keys,
  );
  return [
    ...names.flatMap((name) =>
      /^[^=\0]+$/.test(name) ? [] : [`${at} field is invalid. "${name}" cannot name a variable`],
    ),
    ...Object.values(environment.secretVariables ?? {}).flatMap((secret) =>
      SECRET.test(secret)
        ? []
        : [
            `${at}.secret_variables field is invalid. "${secret}" is not of the form projects/*/secrets/*/versions/*`,
          ],
    ),
  ];
}

function allocationFaults(policy: AllocationPolicy, location: string): readonly string[] {
  const at = 'allocation_policy';
  const instances = policy.instances ?? [];
  const interfaces = policy.network?.networkInterfaces ?? [];
  const email = policy.serviceAccount?.email;
  const disk = instances[0]?.policy?.bootDisk;
  const places = policy.location?.allowedLocations ?? [];
  const regions = new Set(places.map(regionOf));
  return [
    ...labelFaults(`${at}.labels`, policy.labels ?? {}, 61),
    ...(instances.length > 1
      ? [`${at}.instances field is invalid. only one instance policy is supported`]
      : []),
    ...range(`${at}.instances[0].policy.boot_disk.size_gb`, disk?.sizeGb, 10, 65_536),
    ...(disk?.snapshot !== undefined
      ? [`${at}.instances[0].policy.boot_disk.snapshot field is invalid. it is not supported`]
      : []),
    ...(disk?.image !== undefined && !BOOT_IMAGE.test(disk.image)
      ? [`${at}.instances[0].policy.boot_disk.image field is invalid. no image "${disk.image}"`]
      : []),
    ...(places.some((place) => regionOf(place) === undefined) || regions.size > 1
      ? [`${at}.location field is invalid. zones of one region, or one region`]
      : []),
    ...(regions.size === 1 && !regions.has(location)
      ? [`${at}.location field is invalid. the job is in ${location}`]
      : []),
    ...(email !== undefined && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)
      ? [`${at}.service_account.email field is invalid. "${email}" is no e-mail address`]
      : []),
    ...interfaces.flatMap(({ network = '', subnetwork = '' }, index) => [
      ...(network !== '' && !NETWORK.test(network)
        ? [`${at}.network.network_interfaces[${index}].network field is invalid. "${network}"`]
        : []),
      ...(subnetwork !== '' && !SUBNETWORK.test(subnetwork)
        ? [
            `${at}.network.network_interfaces[${index}].subnetwork field is invalid. "${subnetwork}"`,
          ]
        : []),
    ]),
    ...(new Set(interfaces.map(({ network }) => network)).size < interfaces.length
      ? ['Networks must be distinct for NICs in the same InstanceTemplate']
      : []),
  ];
}

/** A task has to fit on its machine: https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs#computeresource */
function sizeFaults(group: TaskGroup, allocation: AllocationPolicy): readonly string[] {
  const type = allocation.instances?.[0]?.policy?.machineType;
  const machine = machineOf(type ?? '');
  if (type === undefined || machine === undefined) return [];
  const { cpuMilli = '2000', memoryMib = '2000' } = group.taskSpec?.computeResource ?? {};
  if (Number(cpuMilli) <= machine.cpuMilli && Number(memoryMib) <= machine.memoryMib) return [];
  return [
    `task_groups[0].task_spec.compute_resource field is invalid. ${cpuMilli} milliCPU and ${memoryMib} MiB do not fit on ${type}`,
  ];
}

function regionOf(place: string): string | undefined {
  const [, region, zone] =
    /^(?:regions\/([a-z0-9-]+)|zones\/([a-z0-9-]+)-[a-z])$/.exec(place) ?? [];
  return region ?? zone;
}

function range(
  field: string,
  value: string | number | undefined,
  least: number,
  most: number,
): readonly string[] {
  if (value === undefined || (Number(value) >= least && Number(value) <= most)) return [];
  return [`${field} field is invalid. ${value} is not in the range [${least}, ${most}]`];
}

function durationFaults(field: string, duration: string | undefined): readonly string[] {
  if (duration === undefined) return [];
  return range(field, Number.parseFloat(duration), 0, 315_576_000_000);
}
