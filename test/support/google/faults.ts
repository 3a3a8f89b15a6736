import type { CloudRequest } from './service.ts';

type FaultKind =
  /** Refused with this status. `done`: only after the service has done what was asked, and its answer is lost. */
  | {
      readonly kind: 'status';
      readonly status: number;
      /** Seconds, or a date: as it stands in the header. */
      readonly retryAfter?: string | number;
      readonly done?: boolean;
    }
  /** The connection breaks off. `done`: only after the service has done what was asked. */
  | { readonly kind: 'reset'; readonly done?: boolean }
  /** Answered late, in real time. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Answered with these first bytes only, though more were announced. */
  | { readonly kind: 'cut'; readonly bytes: number }
  /** Lists come in pages of at most this many. */
  | { readonly kind: 'short_pages'; readonly size: number };

export type Fault = FaultKind & {
  /** Which requests; all unless given. */
  readonly when?: (request: CloudRequest) => boolean;
  /** How many requests it hits; 1 unless given, `Infinity` for ever. */
  readonly times?: number;
  /** How many requests that it would hit go through before. */
  readonly after?: number;
};

export interface PlantedFault {
  /** How many requests it has hit. */
  readonly hits: number;
  remove(): void;
}

export interface Faults {
  add(fault: Fault): PlantedFault;
  clear(): void;
}

/** The faults to come, and which of them hit a request. */
export function plannedFaults(): Faults & { hitting(request: CloudRequest): readonly Fault[] } {
  const planted = new Set<{ fault: Fault; seen: number; hits: number }>();
  return {
    add(fault) {
      const entry = { fault, seen: 0, hits: 0 };
      planted.add(entry);
      return {
        get hits() {
          return entry.hits;
        },
        remove: () => void planted.delete(entry),
      };
    },
    clear: () => planted.clear(),
    hitting(request) {
      const hit: Fault[] = [];
      for (const entry of planted) {
        const { when, times = 1, after = 0 } = entry.fault;
        if (entry.hits >= times || when?.(request) === false) continue;
        entry.seen += 1;
        if (entry.seen <= after) continue;
        entry.hits += 1;
        hit.push(entry.fault);
      }
      return hit;
    },
  };
}
