/** How a field of a protocol buffer message is written in JSON: https://protobuf.dev/programming-guides/json/ */
export type FieldType =
  | { readonly kind: 'string' | 'bool' | 'int32' | 'int64' | 'duration' | 'timestamp' }
  /** From strings to strings. */
  | { readonly kind: 'map' }
  | { readonly kind: 'enum'; readonly name: string; readonly values: readonly string[] }
  | { readonly kind: 'list'; readonly of: FieldType }
  | { readonly kind: 'message'; readonly type: MessageType }
  /** Accepted in a request, and ignored. */
  | { readonly kind: 'output-only' };

export interface MessageType {
  /** By the name in JSON, in lowerCamelCase. */
  readonly fields: Readonly<Record<string, FieldType>>;
  /** Groups of fields of which one at most may be set, by the group's name. */
  readonly oneofs?: Readonly<Record<string, readonly string[]>>;
}

export const STRING: FieldType = { kind: 'string' };
export const BOOL: FieldType = { kind: 'bool' };
export const INT32: FieldType = { kind: 'int32' };
export const INT64: FieldType = { kind: 'int64' };
export const DURATION: FieldType = { kind: 'duration' };
export const MAP: FieldType = { kind: 'map' };
export const OUTPUT_ONLY: FieldType = { kind: 'output-only' };

export function message(
  fields: MessageType['fields'],
  oneofs?: MessageType['oneofs'],
): FieldType & { readonly kind: 'message' } {
  return { kind: 'message', type: oneofs === undefined ? { fields } : { fields, oneofs } };
}

export function list(of: FieldType): FieldType {
  return { kind: 'list', of };
}

export function enumeration(name: string, ...values: readonly string[]): FieldType {
  return { kind: 'enum', name: `google.cloud.batch.v1.${name}`, values };
}
