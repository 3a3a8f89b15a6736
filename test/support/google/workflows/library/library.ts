import { BASICS } from './basics.ts';
import { DATA } from './data.ts';
import type { Library, LibraryFunction } from './function.ts';
import { HTTP } from './http.ts';
import { SYSTEM } from './system.ts';
import { TEXT } from './text.ts';

const LIBRARY: Library = { ...BASICS, ...TEXT, ...DATA, ...SYSTEM, ...HTTP };

/** What Google documents and this interpreter does not run. */
const ELSEWHERE = /^(?:events|executions|experimental|googleapis)\./;

export function libraryFunction(name: string): LibraryFunction | undefined {
  return Object.hasOwn(LIBRARY, name) ? LIBRARY[name] : undefined;
}

/** Whether Google has the function, as far as its name tells. */
export function isElsewhere(name: string): boolean {
  return ELSEWHERE.test(name);
}
