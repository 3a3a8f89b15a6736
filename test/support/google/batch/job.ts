// The parts of a job as the API has them, as far as the test cloud reads them. Numbers of 64 bits are strings:
// https://cloud.google.com/batch/docs/reference/rest/v1/projects.locations.jobs

export type JobState =
  | 'QUEUED'
  | 'SCHEDULED'
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'DELETION_IN_PROGRESS'
  | 'CANCELLATION_IN_PROGRESS'
  | 'CANCELLED';

export type TaskState = 'PENDING' | 'ASSIGNED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'UNEXECUTED';

export interface Environment {
  readonly variables?: Readonly<Record<string, string>>;
  readonly secretVariables?: Readonly<Record<string, string>>;
  readonly encryptedVariables?: object;
}

export interface Container {
  readonly imageUri?: string;
  readonly commands?: readonly string[];
  readonly entrypoint?: string;
  readonly volumes?: readonly string[];
  readonly options?: string;
}

export interface Runnable {
  readonly container?: Container;
  readonly script?: { readonly path?: string; readonly text?: string };
  readonly barrier?: object;
  readonly ignoreExitStatus?: boolean;
  readonly background?: boolean;
  readonly alwaysRun?: boolean;
  readonly environment?: Environment;
  readonly timeout?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

export interface LifecyclePolicy {
  readonly action?: string;
  readonly actionCondition?: { readonly exitCodes?: readonly number[] };
}

export interface TaskSpec {
  readonly runnables?: readonly Runnable[];
  readonly computeResource?: {
    readonly cpuMilli?: string;
    readonly memoryMib?: string;
    readonly bootDiskMib?: string;
  };
  readonly maxRunDuration?: string;
  readonly maxRetryCount?: number;
  readonly lifecyclePolicies?: readonly LifecyclePolicy[];
  readonly environments?: Readonly<Record<string, string>>;
  readonly environment?: Environment;
  readonly volumes?: readonly { readonly mountPath?: string }[];
}

export interface TaskGroup {
  readonly name?: string;
  readonly taskSpec?: TaskSpec;
  readonly taskCount?: string;
  readonly parallelism?: string;
  readonly schedulingPolicy?: string;
  readonly taskEnvironments?: readonly Environment[];
  readonly taskCountPerNode?: string;
  readonly requireHostsFile?: boolean;
}

export interface Disk {
  readonly type?: string;
  readonly sizeGb?: string;
  readonly image?: string;
  readonly snapshot?: string;
}

export type ProvisioningModel = 'STANDARD' | 'SPOT' | 'PREEMPTIBLE';

export interface InstancePolicy {
  readonly machineType?: string;
  readonly provisioningModel?: ProvisioningModel | 'PROVISIONING_MODEL_UNSPECIFIED';
  readonly bootDisk?: Disk;
}

export interface AllocationPolicy {
  readonly location?: { readonly allowedLocations?: readonly string[] };
  readonly instances?: readonly {
    readonly policy?: InstancePolicy;
    readonly instanceTemplate?: string;
  }[];
  readonly serviceAccount?: { readonly email?: string };
  readonly labels?: Readonly<Record<string, string>>;
  readonly network?: {
    readonly networkInterfaces?: readonly {
      readonly network?: string;
      readonly subnetwork?: string;
      readonly noExternalIpAddress?: boolean;
    }[];
  };
}

/** What jobs.create takes, once it is read. */
export interface JobSpec {
  readonly priority?: string;
  readonly taskGroups?: readonly TaskGroup[];
  readonly allocationPolicy?: AllocationPolicy;
  readonly labels?: Readonly<Record<string, string>>;
  readonly logsPolicy?: { readonly destination?: string; readonly logsPath?: string };
}

export interface StatusEvent {
  readonly type: string;
  readonly description: string;
  readonly eventTime: string;
  readonly taskState?: TaskState;
  readonly taskExecution?: { readonly exitCode: number };
}
