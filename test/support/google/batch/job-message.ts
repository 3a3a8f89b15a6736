import {
  BOOL,
  DURATION,
  enumeration,
  INT32,
  INT64,
  list,
  MAP,
  type MessageType,
  message,
  OUTPUT_ONLY,
  STRING,
} from './message-type.ts';

// https://github.com/googleapis/googleapis/tree/master/google/cloud/batch/v1 (job.proto, task.proto, volume.proto)

const ENVIRONMENT = message({
  variables: MAP,
  secretVariables: MAP,
  encryptedVariables: message({ keyName: STRING, cipherText: STRING }),
});

const CONTAINER = message({
  imageUri: STRING,
  commands: list(STRING),
  entrypoint: STRING,
  volumes: list(STRING),
  options: STRING,
  blockExternalNetwork: BOOL,
  username: STRING,
  password: STRING,
  enableImageStreaming: BOOL,
});

const RUNNABLE = message(
  {
    container: CONTAINER,
    script: message({ path: STRING, text: STRING }, { command: ['path', 'text'] }),
    barrier: message({ name: STRING }),
    displayName: STRING,
    ignoreExitStatus: BOOL,
    background: BOOL,
    alwaysRun: BOOL,
    environment: ENVIRONMENT,
    timeout: DURATION,
    labels: MAP,
  },
  { executable: ['container', 'script', 'barrier'] },
);

const VOLUME = message(
  {
    nfs: message({ server: STRING, remotePath: STRING }),
    gcs: message({ remotePath: STRING }),
    deviceName: STRING,
    mountPath: STRING,
    mountOptions: list(STRING),
  },
  { source: ['nfs', 'gcs', 'deviceName'] },
);

const TASK_SPEC = message({
  runnables: list(RUNNABLE),
  computeResource: message({ cpuMilli: INT64, memoryMib: INT64, bootDiskMib: INT64 }),
  maxRunDuration: DURATION,
  maxRetryCount: INT32,
  lifecyclePolicies: list(
    message({
      action: enumeration(
        'LifecyclePolicy.Action',
        'ACTION_UNSPECIFIED',
        'RETRY_TASK',
        'FAIL_TASK',
      ),
      actionCondition: message({ exitCodes: list(INT32) }),
    }),
  ),
  environments: MAP,
  volumes: list(VOLUME),
  environment: ENVIRONMENT,
});

const TASK_GROUP = message({
  name: OUTPUT_ONLY,
  taskSpec: TASK_SPEC,
  taskCount: INT64,
  parallelism: INT64,
  schedulingPolicy: enumeration(
    'TaskGroup.SchedulingPolicy',
    'SCHEDULING_POLICY_UNSPECIFIED',
    'AS_SOON_AS_POSSIBLE',
    'IN_ORDER',
  ),
  taskEnvironments: list(ENVIRONMENT),
  taskCountPerNode: INT64,
  requireHostsFile: BOOL,
  permissiveSsh: BOOL,
  runAsNonRoot: BOOL,
});

const DISK = message(
  { image: STRING, snapshot: STRING, type: STRING, sizeGb: INT64, diskInterface: STRING },
  { data_source: ['image', 'snapshot'] },
);

const INSTANCE_POLICY = message({
  machineType: STRING,
  minCpuPlatform: STRING,
  provisioningModel: enumeration(
    'AllocationPolicy.ProvisioningModel',
    'PROVISIONING_MODEL_UNSPECIFIED',
    'STANDARD',
    'SPOT',
    'PREEMPTIBLE',
  ),
  accelerators: list(
    message({ type: STRING, count: INT64, installGpuDrivers: BOOL, driverVersion: STRING }),
  ),
  bootDisk: DISK,
  disks: list(
    message(
      { newDisk: DISK, existingDisk: STRING, deviceName: STRING },
      { attached: ['newDisk', 'existingDisk'] },
    ),
  ),
  reservation: STRING,
});

const ALLOCATION_POLICY = message({
  location: message({ allowedLocations: list(STRING) }),
  instances: list(
    message(
      {
        policy: INSTANCE_POLICY,
        instanceTemplate: STRING,
        installGpuDrivers: BOOL,
        installOpsAgent: BOOL,
        blockProjectSshKeys: BOOL,
      },
      { policy_template: ['policy', 'instanceTemplate'] },
    ),
  ),
  serviceAccount: message({ email: STRING, scopes: list(STRING) }),
  labels: MAP,
  network: message({
    networkInterfaces: list(
      message({ network: STRING, subnetwork: STRING, noExternalIpAddress: BOOL }),
    ),
  }),
  placement: message({ collocation: STRING, maxDistance: INT64 }),
  tags: list(STRING),
});

const LOGS_POLICY = message({
  destination: enumeration(
    'LogsPolicy.Destination',
    'DESTINATION_UNSPECIFIED',
    'CLOUD_LOGGING',
    'PATH',
  ),
  logsPath: STRING,
  cloudLoggingOption: message({ useGenericTaskMonitoredResource: BOOL }),
});

/** What jobs.create takes. */
export const JOB: MessageType = {
  fields: {
    name: OUTPUT_ONLY,
    uid: OUTPUT_ONLY,
    priority: INT64,
    taskGroups: list(TASK_GROUP),
    allocationPolicy: ALLOCATION_POLICY,
    labels: MAP,
    status: OUTPUT_ONLY,
    createTime: OUTPUT_ONLY,
    updateTime: OUTPUT_ONLY,
    logsPolicy: LOGS_POLICY,
    notifications: list(
      message({
        pubsubTopic: STRING,
        message: message({ type: STRING, newJobState: STRING, newTaskState: STRING }),
      }),
    ),
  },
};

/** What jobs.cancel takes. */
export const CANCEL_JOB_REQUEST: MessageType = { fields: { requestId: STRING } };
