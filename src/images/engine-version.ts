import { readFile } from 'node:fs/promises';
import { EpycloudError } from '../pipeline/errors.ts';
import type { EngineQuestion } from './build-plan.ts';
import type { ImageTarget } from './build-request.ts';
import { type BuildSession, runBuild } from './run-build.ts';

/**
 * Installs the engine in a build of its own and reads the version that it tells. The images that come next find
 * these layers in the cache.
 */
export async function askEngineVersion(
  session: BuildSession,
  question: EngineQuestion,
  target: ImageTarget,
): Promise<string> {
  const doing = 'install the engine';
  await runBuild(session, { target, args: question.build, doing });
  const version = (await readFile(question.answerFile, 'utf8')).trim();
  if (/^[\w.+!-]{1,100}$/.test(version)) return version;
  throw new EpycloudError(
    'image_build_failed',
    `The engine's version is ${JSON.stringify(version)}.`,
    {
      hint: 'It becomes a label of the image: letters, digits, ".", "_", "+", "!" and "-", at most 100.',
    },
  );
}
