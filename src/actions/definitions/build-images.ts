import { readLayerCache } from '../../images/layer-cache.ts';
import type { ActionDefinition } from './action-definition.ts';
import { buildInputs } from './build-inputs.ts';
import { like, lines, listOf, oneOf, readableBy, text, truth } from './input-types.ts';

const cacheSpelling = readableBy('`local`, `gha`, `registry`, `registry=<image>`', (value) =>
  readLayerCache(value, { registry: 'localhost', repository: 'epycloud' }),
);

export const buildImages = {
  name: 'build-images',
  folder: 'actions/build-images',
  page: 'actions/build-images/README.md',
  title: 'epycloud: build images',
  description:
    'Builds the container images of the pipeline, and pushes them where that is asked for.',
  branding: { icon: 'package', color: 'blue' },
  inputs: {
    targets: {
      description:
        'Which images: `local` for runs on a runner or laptop, `cloud` with the gcloud CLI, `cloud-slim` without it. Parted by commas, spaces or lines.',
      type: listOf(oneOf('local', 'cloud', 'cloud-slim')),
      fallback: 'local',
      badValue: 'local,clowd',
    },
    tags: {
      description:
        'Tags (`v1`) or whole names (`ghcr.io/org/epycloud:v1`), parted by commas, spaces or lines. With several targets each gets `-<target>`. Left out: `epycloud:<target>`, or `latest` where a registry is given.',
      type: listOf(like('tag or name', /^[\w.:@/-]+$/)),
      badValue: 'v1 v?',
    },
    push: {
      description: 'Push the images, and tell their digests.',
      type: truth,
      fallback: 'false',
      badValue: 'maybe',
    },
    registry: {
      description:
        'The registry, with what stands before the name: `us-central1-docker.pkg.dev/my-project/my-images`, `ghcr.io/org`.',
      type: like('host, with a path where there is one', /^[\w.:[\]-]+(\/[\w.-]+)*\/?$/),
      badValue: 'https://ghcr.io',
    },
    'image-name': {
      description: 'The name of the image in the registry.',
      type: like('name in small letters', /^[a-z0-9]+([._-]+[a-z0-9]+)*$/),
      fallback: 'epycloud',
      badValue: 'Epycloud',
    },
    username: {
      description: 'Log in with this name and `password`, for this build alone.',
      type: text('user name'),
      badValue: 'one\ntwo',
    },
    password: {
      description: 'The password or token of `username`.',
      type: text('password'),
      secret: true,
      badValue: 'one\ntwo',
    },
    'google-login': {
      description:
        'Log in to Artifact Registry with Google’s credentials of the job, as google-github-actions/auth leaves them.',
      type: truth,
      fallback: 'false',
      badValue: 'maybe',
    },
    'workload-identity-provider': {
      description:
        'The same by federation, without any key: trusts the identity of this job (`permissions: id-token: write`).',
      type: like(
        '`projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>`',
        /^projects\/[\w-]+\/locations\/[\w-]+\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/,
      ),
      badValue: 'my-provider',
    },
    'service-account': {
      description: 'The service account to act as, by its address.',
      type: like('address', /^[^@\s]+@[^@\s]+$/),
      badValue: 'builder',
    },
    ...buildInputs,
    'gcloud-image': {
      description:
        'The image that gcloud is taken from. Left out: the one that docker/Dockerfile names.',
      type: buildInputs['python-image'].type,
      badValue: 'GCLOUD',
    },
    platforms: {
      description: 'Several need buildx and a push. Left out: that of the runner.',
      type: listOf(like('`linux/amd64`, `linux/arm64`', /^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9.]+)?$/)),
      badValue: 'amd64',
    },
    cache: {
      description:
        'Layers of other builds: `gha` is the cache of GitHub Actions and needs docker/setup-buildx-action before, `registry` is an image beside the one that is pushed.',
      type: cacheSpelling,
      fallback: 'local',
      badValue: 'github',
    },
    'no-cache': {
      description: 'Take no layer from any cache.',
      type: truth,
      fallback: 'false',
      badValue: 'maybe',
    },
    secrets: {
      description:
        'Other secrets of the build: `id=pip_config,src=pip.conf` of a file, `id=git_token,env=NAME` of a variable of the step.',
      type: lines(like('`id=…,env=…` or `id=…,src=…`', /^[a-z]+=[^,]+(,[a-z]+=[^,]+)+$/)),
      secret: true,
      badValue: 'git_token',
    },
    provenance: {
      description: 'A statement of how an image was built, beside it in the registry.',
      type: oneOf('auto', 'none', 'min', 'max'),
      fallback: 'auto',
      badValue: 'true',
    },
    sbom: {
      description: 'A list of what is inside an image, beside it in the registry.',
      type: truth,
      fallback: 'false',
      badValue: 'maybe',
    },
    'dry-run': {
      description: 'Say what would be built and how, and build nothing.',
      type: truth,
      fallback: 'false',
      badValue: 'maybe',
    },
    summary: {
      description: 'Whether the images are described in the summary of the job.',
      type: truth,
      fallback: 'true',
      badValue: 'short',
    },
  },
  outputs: {
    image: {
      description:
        'The first image as everything downstream takes it: `name@sha256:…` where it was pushed, else its id.',
    },
    digest: { description: 'Its digest in the registry, where it was pushed.' },
    'image-id': { description: 'Its id on this runner, where it is there.' },
    tags: { description: 'Its names, parted by commas.' },
    pushed: { description: '`true` where the images were pushed, else `false`.' },
    images: {
      description:
        'All images as JSON: a list of objects with `target`, `image`, `digest`, `image-id`, `tags`, `pushed`.',
    },
  },
} as const satisfies ActionDefinition;
