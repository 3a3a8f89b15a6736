import type { CloudAnswer } from '../service.ts';

/**
 * An error document of the JSON API, which is older than the other APIs' and has a form of its own:
 * https://cloud.google.com/storage/docs/json_api/v1/status-codes
 */
export class StorageRefusal extends Error {
  readonly status: number;
  readonly reason: string;
  readonly place: { readonly locationType: string; readonly location: string } | undefined;

  constructor(status: number, reason: string, message: string, place?: StorageRefusal['place']) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.place = place;
  }

  /** @param asText as downloads answer: with the message alone */
  answer(asText: boolean): CloudAnswer {
    if (asText) {
      return {
        status: this.status,
        headers: { 'Content-Type': 'text/html; charset=UTF-8' },
        body: this.message,
      };
    }
    const error = { message: this.message, domain: 'global', reason: this.reason, ...this.place };
    return {
      status: this.status,
      body: { error: { code: this.status, message: this.message, errors: [error] } },
    };
  }
}

export function missingObject(bucket: string, name: string): StorageRefusal {
  return new StorageRefusal(404, 'notFound', `No such object: ${bucket}/${name}`);
}

export function missingBucket(): StorageRefusal {
  return new StorageRefusal(404, 'notFound', 'The specified bucket does not exist.');
}

export function failedPrecondition(): StorageRefusal {
  const message = 'At least one of the pre-conditions you specified did not hold.';
  return new StorageRefusal(412, 'conditionNotMet', message, {
    locationType: 'header',
    location: 'If-Match',
  });
}

export function badParameter(name: string, message: string): StorageRefusal {
  return new StorageRefusal(400, 'invalidParameter', message, {
    locationType: 'parameter',
    location: name,
  });
}

export function invalid(message: string): StorageRefusal {
  return new StorageRefusal(400, 'invalid', message);
}

export function unknownMethod(): StorageRefusal {
  return new StorageRefusal(405, 'methodNotAllowed', 'Method Not Allowed');
}
