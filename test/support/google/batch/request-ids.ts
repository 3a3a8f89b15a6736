import { invalid } from './read-request.ts';

/** For how long a request's id is remembered; Google promises an hour at least. */
const REMEMBERED_MS = 3_600_000;

/** Does what a request asks for, once for each id. A repetition is answered again, and nothing is done. */
export type Once = (requestId: string | null, act: () => () => object) => object;

/** @throws (later) Refused where the id is no UUID, or the zero UUID */
export function onceEach(now: () => number): Once {
  const known = new Map<string, { readonly time: number; readonly answer: () => object }>();
  return (requestId, act) => {
    if (requestId === null || requestId === '') return act()();
    if (
      !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(requestId) ||
      /^[0-]+$/.test(requestId)
    ) {
      invalid(`request_id field is invalid. "${requestId}" is no UUID`);
    }
    const before = known.get(requestId);
    if (before !== undefined && now() - before.time < REMEMBERED_MS) return before.answer();
    const answer = act();
    known.set(requestId, { time: now(), answer });
    return answer();
  };
}
