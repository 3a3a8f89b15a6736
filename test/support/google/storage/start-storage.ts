import type { CloudAnswer, CloudRequest, CloudService } from '../service.ts';
import { startTestCloud, type TestCloud } from '../test-cloud.ts';
import {
  type StorageService,
  type StorageServiceOptions,
  storageService,
} from './storage-service.ts';

export interface StartedStorage extends AsyncDisposable {
  readonly service: StorageService;
  readonly cloud: TestCloud;
  /** Without a closing slash. */
  readonly address: string;
}

export interface StartStorageOptions extends Omit<StorageServiceOptions, 'clock'> {
  /** Changes what reaches the server: bytes that are damaged or lost on their way. */
  readonly onRequest?: (request: CloudRequest) => CloudRequest;
  /** Changes what comes back. */
  readonly onAnswer?: (answer: CloudAnswer, request: CloudRequest) => CloudAnswer;
}

/** Cloud Storage alone, over HTTP, for whoever comes without a token. */
export async function startStorage(options: StartStorageOptions): Promise<StartedStorage> {
  const service = storageService({ ...options, clock: { now: Date.now } });
  const { onRequest = (request) => request, onAnswer = (answer) => answer } = options;
  const way: CloudService = {
    name: 'storage',
    async answer(request) {
      const answer = await service.answer(onRequest(request));
      return answer && onAnswer(answer, request);
    },
  };
  const cloud = await startTestCloud({ services: [way], requireToken: false });
  return {
    service,
    cloud,
    address: cloud.address,
    [Symbol.asyncDispose]: () => cloud[Symbol.asyncDispose](),
  };
}
