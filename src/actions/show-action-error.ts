import { join, relative } from 'node:path';
import { type EpycloudError, placeOf } from '../pipeline/errors.ts';
import { errorAnnotation } from '../report/annotations.ts';
import type { ActionContext } from './action-context.ts';

/** Says each place that is at fault as an annotation, which GitHub shows in the changed files. */
export function showActionError(
  { log, workspace }: Pick<ActionContext, 'log' | 'workspace'>,
  error: Pick<EpycloudError, 'problems'>,
  repoDir: string = workspace,
): void {
  for (const problem of error.problems) {
    log.info(`${placeOf(problem)}: ${problem.message}`);
    log.command(errorAnnotation(problem, fileInCheckout(workspace, repoDir, problem.file)));
  }
}

function fileInCheckout(workspace: string, repoDir: string, file: string): string {
  return relative(workspace, join(repoDir, file)).replaceAll('\\', '/');
}
