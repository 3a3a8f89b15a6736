import { badParameter, failedPrecondition, StorageRefusal } from './storage-answers.ts';
import type { StoredObject } from './stored-objects.ts';

/** https://cloud.google.com/storage/docs/request-preconditions */
export interface Preconditions {
  readonly ifGenerationMatch: number | undefined;
  readonly ifGenerationNotMatch: number | undefined;
  readonly ifMetagenerationMatch: number | undefined;
  readonly ifMetagenerationNotMatch: number | undefined;
}

export function readPreconditions(query: URLSearchParams): Preconditions {
  return {
    ifGenerationMatch: readNumber(query, 'ifGenerationMatch'),
    ifGenerationNotMatch: readNumber(query, 'ifGenerationNotMatch'),
    ifMetagenerationMatch: readNumber(query, 'ifMetagenerationMatch'),
    ifMetagenerationNotMatch: readNumber(query, 'ifMetagenerationNotMatch'),
  };
}

/**
 * @param found the live object, which has generation 0 where there is none
 * @throws StorageRefusal 412; for a read whose NotMatch fails, 304
 */
export function requirePreconditions(
  conditions: Preconditions,
  found: StoredObject | undefined,
  action: 'read' | 'write',
): void {
  const generation = found?.generation ?? 0;
  const metageneration = found?.metageneration ?? 0;
  const { ifGenerationMatch, ifMetagenerationMatch } = conditions;
  if (ifGenerationMatch !== undefined && ifGenerationMatch !== generation) {
    throw failedPrecondition();
  }
  if (ifMetagenerationMatch !== undefined && ifMetagenerationMatch !== metageneration) {
    throw failedPrecondition();
  }
  const unchanged =
    conditions.ifGenerationNotMatch === generation ||
    (found !== undefined && conditions.ifMetagenerationNotMatch === metageneration);
  if (!unchanged) return;
  throw action === 'read'
    ? new StorageRefusal(304, 'notModified', 'Not Modified')
    : failedPrecondition();
}

/** The number that a parameter gives, where it is there. */
export function readNumber(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,20}$/.test(text)) throw badParameter(name, `Invalid unsigned long value: '${text}'.`);
  return Number(text);
}
