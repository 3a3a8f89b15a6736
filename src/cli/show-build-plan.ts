import type { BuildPlan } from '../images/build-plan.ts';
import type { BuildRequest } from '../images/build-request.ts';
import { contextFiles } from '../images/context-files.ts';
import { EXIT } from '../pipeline/exit-codes.ts';
import type { CliContext } from './cli-context.ts';
import { documentHead } from './document-head.ts';
import type { ImagesPlanDocument } from './documents/images.ts';
import { shellWord } from './shell-word.ts';

export interface ShownBuildPlan {
  readonly request: BuildRequest;
  readonly plan: BuildPlan;
  readonly isJson: boolean;
}

/** Shows what a build would do: names, contents, and each command as it would be typed. */
export async function showBuildPlan(context: CliContext, shown: ShownBuildPlan): Promise<void> {
  const document = await documentOf(context, shown);
  if (shown.isJson) {
    context.terminal.out(JSON.stringify(document, undefined, 2));
    return;
  }
  const { terminal } = context;
  const { context: sent, engine, images } = document;
  terminal.out(`context  ${sent.folder}: ${sent.files} files, ${megabytes(sent.bytes)}`);
  terminal.out(
    `engine   ${engine.name}${engine.source === undefined ? '' : ` from ${engine.source}`}`,
  );
  for (const { id, from } of document.secrets) terminal.out(`secret   ${id} from ${from}`);
  if (document.login !== undefined) terminal.out(`login    ${document.login}`);
  for (const command of document.commands_before) terminal.out(command);
  for (const { target, tags, push, commands } of images) {
    terminal.out(`${terminal.bold(target)} ${tags.join(', ')}${push ? ', pushed' : ''}`);
    for (const command of commands) terminal.out(`  ${command}`);
  }
}

async function documentOf(
  context: CliContext,
  { request, plan }: ShownBuildPlan,
): Promise<ImagesPlanDocument> {
  const { contextDir, engine, push } = request;
  const source = engine.name === 'epydemix' ? undefined : engine.source;
  const engineDir = source?.kind === 'folder' ? source.dir : undefined;
  const files = await contextFiles({ contextDir, engineDir, environment: context.environment });
  const line = (words: readonly string[]) => commandLine(plan.client.program, words);
  return {
    ...documentHead('images_plan', EXIT.done),
    status: 'planned',
    context: {
      folder: contextDir,
      files: files.filter(({ kind }) => kind === 'file').length,
      bytes: files.reduce((sum, file) => sum + (file.kind === 'file' ? file.size : 0), 0),
    },
    engine: {
      name: engine.name,
      ...(source === undefined
        ? {}
        : { source: source.kind === 'folder' ? source.dir : source.requirement }),
    },
    secrets: request.secrets.map(({ id, from }) => ({ id, from: originOf(from) })),
    ...(request.login === undefined ? {} : { login: loginText(request.login) }),
    commands_before: plan.engineQuestion === undefined ? [] : [line(plan.engineQuestion.build)],
    images: plan.builds.map(({ target, tags, build, pushes }) => ({
      target,
      tags: [...tags],
      push,
      commands: [line(build), ...pushes.map(line)],
    })),
    warnings: [...plan.warnings],
  };
}

function commandLine(program: string, words: readonly string[]): string {
  return ['DOCKER_BUILDKIT=1', program, ...words].map(shellWord).join(' ');
}

function originOf(from: BuildRequest['secrets'][number]['from']): string {
  if (from.kind === 'file') return from.path;
  return from.kind === 'variable' ? `$${from.name}` : 'github.personal_access_token';
}

function loginText(login: NonNullable<BuildRequest['login']>): string {
  if (login.kind === 'password') return `as ${login.username}, by a password`;
  const as = login.serviceAccount === undefined ? '' : `, as ${login.serviceAccount}`;
  const by =
    login.workloadIdentityProvider === undefined
      ? 'application default credentials'
      : `the GitHub identity of this job, through ${login.workloadIdentityProvider}`;
  return `by Google: ${by}${as}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
