import { runLocalPipeline } from './run-local-pipeline.ts';

/** Every action of this repository; each has a folder in actions/ and a stub in dist/. */
export const actions = {
  'run-local-pipeline': runLocalPipeline,
} as const;

export type ActionName = keyof typeof actions;
