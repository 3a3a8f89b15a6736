import { StringDecoder } from 'node:string_decoder';

/** A line longer than this is handed on in pieces: no program may fill the memory with one line. */
const LONGEST = 64 * 1024 * 1024;

/** A listener for `data` events that calls `onLine` for each whole line, without its end. */
export function splitLines(onLine: (line: string) => void): (chunk: Buffer) => void {
  const decoder = new StringDecoder('utf8');
  let pending: string[] = [];
  let length = 0;
  return (chunk) => {
    const lines = decoder.write(chunk).split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      onLine((pending.length === 0 ? line : pending.join('') + line).replace(/\r$/, ''));
      pending = [];
      length = 0;
    }
    if (last === '') return;
    pending.push(last);
    length += last.length;
    if (length > LONGEST) {
      onLine(pending.join(''));
      pending = [];
      length = 0;
    }
  };
}
