import { cancellationDocument, cloudPlanDocument, submissionDocument } from './cloud.ts';
import { deploymentDocument, deploymentPlanDocument } from './deployment.ts';
import { errorDocument } from './error.ts';
import { experimentsDocument } from './experiments.ts';
import { imagesDocument, imagesPlanDocument } from './images.ts';
import { jobDocument } from './job.ts';
import { planDocument } from './plan.ts';
import { resultsDocument } from './results.ts';
import { runDocument } from './run.ts';
import {
  settingsChangeDocument,
  settingsDocument,
  settingsFilesDocument,
  settingsProblemsDocument,
} from './settings.ts';
import { statusDocument } from './status.ts';
import { validationDocument } from './validation.ts';

/**
 * The form of every document that `--json` prints, by its kind. docs/json.md is made of it, and tests hold
 * what is printed to it; the program itself does not load it.
 */
export const documents = {
  run: runDocument,
  plan: planDocument,
  job: jobDocument,
  cloud_plan: cloudPlanDocument,
  submission: submissionDocument,
  cancellation: cancellationDocument,
  experiments: experimentsDocument,
  status: statusDocument,
  results: resultsDocument,
  validation: validationDocument,
  settings: settingsDocument,
  settings_problems: settingsProblemsDocument,
  settings_files: settingsFilesDocument,
  settings_change: settingsChangeDocument,
  images: imagesDocument,
  images_plan: imagesPlanDocument,
  deployment: deploymentDocument,
  deployment_plan: deploymentPlanDocument,
  error: errorDocument,
} as const;
