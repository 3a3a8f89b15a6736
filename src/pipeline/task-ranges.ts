import { EpycloudError } from './errors.ts';

/** Task indices as runs of consecutive ones, first and last included, in order, none touching. */
export type TaskRanges = readonly (readonly [first: number, last: number])[];

/**
 * Reads `0-25,40`. The order does not matter; what is named twice counts once.
 * @throws EpycloudError `invalid_settings`
 */
export function parseTaskRanges(text: string): TaskRanges {
  const pairs = text.split(',').map((part): [number, number] => {
    const match = /^\s*(\d{1,9})(?:-(\d{1,9}))?\s*$/.exec(part);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (match === null || last < first) {
      throw new EpycloudError(
        'invalid_settings',
        `${JSON.stringify(part)} is not a range of tasks.`,
        {
          hint: 'Write task indices as 0-25,40.',
        },
      );
    }
    return [first, last];
  });
  return merge(pairs);
}

/** Writes ranges as `0-25,40`; the inverse of parseTaskRanges. */
export function formatTaskRanges(ranges: TaskRanges): string {
  return ranges
    .map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`))
    .join(',');
}

/** The ranges that hold just these indices. */
export function rangesOf(indices: Iterable<number>): TaskRanges {
  return merge([...indices].map((index) => [index, index]));
}

/** All of 0 … count-1. */
export function allTasks(count: number): TaskRanges {
  return count > 0 ? [[0, count - 1]] : [];
}

/** Every index in the ranges, in order. */
export function* indicesOf(ranges: TaskRanges): Generator<number> {
  for (const [first, last] of ranges) for (let index = first; index <= last; index++) yield index;
}

export function countOf(ranges: TaskRanges): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

/** As sliceOf, of the tasks in some ranges. */
export function sliceOfRanges(ranges: TaskRanges, size: number, slice: number): TaskRanges {
  let skipped = slice * size;
  let wanted = size;
  const taken: [number, number][] = [];
  for (const [first, last] of ranges) {
    const begin = first + skipped;
    if (begin > last) {
      skipped -= last - first + 1;
      continue;
    }
    if (wanted === 0) break;
    const end = Math.min(last, begin + wanted - 1);
    taken.push([begin, end]);
    wanted -= end - begin + 1;
    skipped = 0;
  }
  return taken;
}

/** Slice number `slice` of the tasks 0 … count-1, `size` tasks each; the last may be shorter. */
export function sliceOf(count: number, size: number, slice: number): TaskRanges {
  const first = slice * size;
  return first >= count ? [] : [[first, Math.min(first + size, count) - 1]];
}

/** How many slices of `size` tasks `count` tasks make. */
export function sliceCount(count: number, size: number): number {
  return Math.ceil(count / size);
}

function merge(pairs: readonly (readonly [number, number])[]): TaskRanges {
  const merged: [number, number][] = [];
  for (const [first, last] of [...pairs].sort((a, b) => a[0] - b[0])) {
    const previous = merged.at(-1);
    if (previous !== undefined && first <= previous[1] + 1)
      previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
