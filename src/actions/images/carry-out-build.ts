import { resolve } from 'node:path';
import type { BuildEvent } from '../../images/build-events.ts';
import { buildImages } from '../../images/build-images.ts';
import type { BuildRequest } from '../../images/build-request.ts';
import type { BuildDefaults, BuildWishes } from '../../images/build-wishes.ts';
import type { BuiltImage } from '../../images/built-image.ts';
import { settleBuild } from '../../images/settle-build.ts';
import type { ActionContext } from '../action-context.ts';
import { inGroup } from '../in-group.ts';

/** Nothing but what the inputs say: no settings of a repository fill anything in. */
const NO_DEFAULTS: BuildDefaults = { registry: '', imageTag: 'latest', suiteRef: 'main' };

/** What nobody asks for. */
export const NO_WISHES: BuildWishes = {
  targets: [],
  tags: [],
  push: false,
  platforms: [],
  fresh: false,
  secrets: [],
  sbom: false,
  googleLogin: false,
};

/**
 * Settles what is to be built from the checkout of the action.
 * @throws EpycloudError `usage`
 */
export function settle(
  { distDir, workspace, environment }: ActionContext,
  wishes: BuildWishes,
  defaults: Partial<BuildDefaults>,
): Promise<BuildRequest> {
  return settleBuild(
    wishes,
    { ...NO_DEFAULTS, ...defaults },
    { contextDir: resolve(distDir, '..'), cwd: workspace, environment },
  );
}

/** Builds, with all that the client writes folded away in the log. */
export async function carryOutBuild(
  context: ActionContext,
  request: BuildRequest,
): Promise<readonly BuiltImage[]> {
  const { environment, signal, now, log } = context;
  const targets = request.images.map(({ target }) => target).join(', ');
  const warnings: string[] = [];
  try {
    return await inGroup(context, `Build ${targets}`, (onLine) =>
      buildImages(request, {
        environment,
        signal,
        now,
        onEvent: (event) => {
          const line = lineOf(event);
          if (line !== undefined) onLine(line);
          if (event.kind === 'warning') warnings.push(event.message);
        },
      }),
    );
  } finally {
    // In the group they would count as no commands.
    for (const warning of warnings) log.warning(warning);
  }
}

function lineOf(event: BuildEvent): string | undefined {
  switch (event.kind) {
    case 'login':
      return `Logging in to ${event.registry} as ${event.username}`;
    case 'target_started':
      return `${event.target}: ${event.tags.join(', ')}`;
    case 'line':
      return `  ${event.line}`;
    case 'push':
      return `Pushing ${event.tag}`;
    case 'target_done':
      return `${event.target}: done`;
    case 'step':
    case 'warning':
      return undefined;
  }
}
