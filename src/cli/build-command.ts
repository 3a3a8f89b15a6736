import type { Command } from 'commander';
import type { CliContext, End } from './cli-context.ts';
import { addExamples } from './command-examples.ts';
import { oneOf } from './one-of.ts';
import { addSettingsOptions } from './settings-options.ts';

// Said here as well as in images/, so that help needs to load nothing; a test compares them.
export const BUILD_TARGETS = ['local', 'cloud', 'cloud-slim'];

/** Adds `build`. */
export function addBuildCommand(program: Command, context: CliContext, end: End): void {
  const build = program
    .command('build')
    .description('Build container images of the pipeline, and push them where asked.')
    .optionsGroup('What:')
    .addOption(
      oneOf(
        '--target <target>',
        'local, cloud or cloud-slim; may be repeated (default: local)',
        BUILD_TARGETS,
      ).argParser(collect),
    )
    .option(
      '--tag <tag>',
      'a tag, or a whole name; may be repeated (default: epycloud:<target>)',
      collect,
    )
    .addOption(
      oneOf('--engine <name>', 'the engine inside (default: epydemix)', [
        'epydemix',
        'epymodelingsuite',
      ]),
    )
    .option(
      '--engine-source <dir|requirement>',
      'where epymodelingsuite comes from: a folder, git+https://…@ref, or a pip requirement',
    )
    .option('--python-image <image>', 'the base image with Python')
    .option('--node-image <image>', 'the image that node is taken from')
    .option('--gcloud-image <image>', 'the image that gcloud is taken from')
    .option('--platform <platform>', 'linux/amd64, linux/arm64; may be repeated', collect)
    .optionsGroup('Where to:')
    .option('--push', 'push the images, and tell their digests')
    .option(
      '--registry <host[/path]>',
      'the registry, with what stands before the name (default: settings docker.*)',
    )
    .option('--username <name>', 'log in with a password, for this build alone')
    .option('--password-stdin', 'read the password from stdin')
    .option('--password-env <name>', 'read the password from this variable')
    .option(
      '--google-login',
      "log in to Artifact Registry with Google's credentials of this machine or job",
    )
    .option(
      '--workload-identity-provider <name>',
      'the same, trusting the identity of a GitHub job: projects/…/providers/…',
    )
    .option('--service-account <address>', 'the service account to act as')
    .option(
      '--provenance <mode>',
      'a statement of how it was built: auto, none, min, max (default: auto)',
    )
    .option('--sbom', 'a list of what is inside, beside the image in the registry')
    .optionsGroup('How:')
    .option(
      '--cache <cache>',
      'layers of other builds: local, gha, registry, registry=<image> (default: local)',
    )
    .option('--no-cache', 'take no layer from any cache')
    .option(
      '--secret <secret>',
      'id=git_token,env=NAME or id=pip_config,src=FILE; may be repeated',
      collect,
    )
    .option('--dry-run', 'show what would be built, and by which commands')
    .option('--verbose', 'show all that the build writes')
    .option('--json', 'print the result as one JSON document')
    .addHelpText('after', NOTES);
  addSettingsOptions(build).action(async (options) => {
    const { buildCommand } = await import('./build.ts');
    end(await buildCommand(context, options));
  });
  addExamples(build, context, [
    ['build', 'The image for this machine: epycloud:local.'],
    [
      'build --target cloud --push --registry localhost:5000 --tag v1',
      'Build for the cloud, and push.',
    ],
    [
      'build --target cloud --target cloud-slim --push --google-login --registry us-central1-docker.pkg.dev/my-project/my-images',
      'Two images into Artifact Registry, each tag with its target behind it.',
    ],
    [
      'build --engine-source git+https://github.com/my-org/my-suite@v2 --dry-run',
      'Another engine inside; show the commands only.',
    ],
  ]);
}

function collect(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

const NOTES = `
EPYCLOUD_DOCKER names the docker client, where it is not the one on the PATH.

Exit codes:
  0 built · 1 the build, the push or the login failed · 2 something to put right first, as a missing Docker · 130 interrupted`;
