import { findPython, repositoryFile } from '../programs.mjs';

/** The engine that does the least: warm for epycloud, cold for each task for the one beside it. */
export function copyEngine() {
  return [findPython(), repositoryFile('bench/engines/copy-engine.py')];
}
