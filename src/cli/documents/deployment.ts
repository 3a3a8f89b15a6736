import * as z from 'zod';
import { head } from './head.ts';

const names = {
  workflow: z
    .string()
    .describe('Its name: `epycloud-` and the beginning of the hash, unless told otherwise.'),
  project: z.string(),
  region: z.string(),
  sha256: z.string().describe('Of the definition.'),
};

export const deploymentDocument = z
  .strictObject({
    ...head('deployment'),
    status: z
      .enum(['created', 'existed'])
      .describe('`existed`: it was there already, and nothing was done.'),
    ...names,
  })
  .describe('The workflow in Google Cloud: `deploy`.');

export const deploymentPlanDocument = z
  .strictObject({
    ...head('deployment_plan'),
    status: z.literal('planned'),
    ...names,
    request: z.strictObject({
      method: z.literal('POST'),
      url: z.string(),
      body: z.strictObject({
        description: z.string(),
        labels: z.record(z.string(), z.string()),
        sourceContents: z.string().describe('The whole definition.'),
        serviceAccount: z.string().optional(),
      }),
    }),
  })
  .describe('What would be sent, where the workflow is not there yet: `deploy --dry-run`.');

export type DeploymentDocument = z.infer<typeof deploymentDocument>;
export type DeploymentPlanDocument = z.infer<typeof deploymentPlanDocument>;
