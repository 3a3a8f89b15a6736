import type { BackEnd } from './batch/back-end.ts';
import { type BatchService, batchService } from './batch/batch-service.ts';
import type { Scenario } from './batch/scenario.ts';
import { canariesOf, placesOf, textsOfCloud } from './canaries.ts';
import type { CloudClock } from './clock.ts';
import { identityService } from './identity/identity-service.ts';
import { type LoggingService, loggingService } from './logging/logging-service.ts';
import { type SecretsService, secretsService } from './secrets/secrets-service.ts';
import type { CloudService } from './service.ts';
import { type StorageService, storageService } from './storage/storage-service.ts';
import { startTestCloud, type TestCloud } from './test-cloud.ts';
import { fetchSender } from './workflows/fetch-sender.ts';
import { type WorkflowsService, workflowsService } from './workflows/workflows-service.ts';

export interface WholeCloudOptions {
  readonly clock: CloudClock;
  /** Makes what runs the tasks, for the variables by which they find this cloud. */
  readonly backEnd: (environment: Readonly<Record<string, string>>) => BackEnd;
  readonly scenario?: Scenario;
  readonly project?: string;
  /** The one region that there is. */
  readonly location?: string;
  /** Buckets that are there at first. */
  readonly buckets?: readonly string[];
  readonly port?: number;
  readonly host?: string;
}

/**
 * All parts of the test cloud over one state. Disposing ends all that it has started, and throws where a token, a
 * key or a secret stands in anything that the cloud holds or was asked: no run of any test may leave one.
 */
export interface WholeCloud extends TestCloud {
  readonly project: string;
  readonly location: string;
  readonly storage: StorageService;
  readonly workflows: WorkflowsService;
  readonly batch: BatchService;
  readonly secrets: SecretsService;
  readonly logging: LoggingService;
}

/** Starts the whole test cloud: a workflow that is run in it really runs the tasks of its jobs. */
export async function startWholeCloud(options: WholeCloudOptions): Promise<WholeCloud> {
  const { clock, project = 'test-project', location = 'europe-west1' } = options;
  const identity = identityService({ clock, project, region: location });
  const storage = storageService({ clock, buckets: options.buckets ?? ['test-bucket'] });
  const secrets = secretsService({ project });
  const logging = loggingService({ clock, project });
  const services: CloudService[] = [storage, secrets, logging];
  const cloud = await startTestCloud({
    services,
    identity,
    ...(options.port === undefined ? {} : { port: options.port }),
    ...(options.host === undefined ? {} : { host: options.host }),
  });
  const batch = batchService({
    clock,
    project,
    location,
    logging,
    backEnd: options.backEnd(cloud.environment()),
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
  });
  const workflows = workflowsService({
    clock,
    project,
    location,
    serviceAccount: identity.serviceAccount,
    send: fetchSender({ token: async () => identity.token() }),
  });
  services.push(batch, workflows);
  const whole: WholeCloud = {
    ...cloud,
    get requireToken() {
      return cloud.requireToken;
    },
    set requireToken(wanted) {
      cloud.requireToken = wanted;
    },
    project,
    location,
    storage,
    workflows,
    batch,
    secrets,
    logging,
    async [Symbol.asyncDispose]() {
      await workflows[Symbol.asyncDispose]();
      await batch[Symbol.asyncDispose]();
      await cloud[Symbol.asyncDispose]();
      const places = placesOf(canariesOf(whole), textsOfCloud(whole));
      if (places.length > 0) throw new Error(`A secret stands in: ${places.join(', ')}`);
    },
  };
  return whole;
}
