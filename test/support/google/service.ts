/** A request to the test cloud, with its whole body. */
export interface CloudRequest {
  readonly method: string;
  /** Decoded only where a part says so: a `/` within an object's name arrives as `%2F`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface CloudAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: object | Buffer | string;
}

/** One of Google's APIs, as far as it is used. */
export interface CloudService {
  readonly name:
    | 'workflows'
    | 'executions'
    | 'batch'
    | 'storage'
    | 'secrets'
    | 'logging'
    | 'identity';
  /** Undefined where the path is none of this API's. */
  answer(request: CloudRequest): Promise<CloudAnswer | undefined> | CloudAnswer | undefined;
}

/** Google's error document: https://cloud.google.com/apis/design/errors */
export function googleError(status: number, reason: string, message: string): CloudAnswer {
  return { status, body: { error: { code: status, message, status: reason } } };
}
