import { buildImages } from './build-images.ts';
import { pipeline } from './pipeline.ts';
import { runLocalPipeline } from './run-local-pipeline.ts';
import { submitWorkflow } from './submit-workflow.ts';

/** Every action of this repository; each has an action.yml and a stub in dist/. */
export const actions = {
  'build-images': buildImages,
  pipeline,
  'run-local-pipeline': runLocalPipeline,
  'submit-workflow': submitWorkflow,
} as const;

export type ActionName = keyof typeof actions;
