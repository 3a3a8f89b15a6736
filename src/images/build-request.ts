import type { ImageReference } from './image-reference.ts';

/** The images that docker/Dockerfile makes. */
export const IMAGE_TARGETS = ['local', 'cloud', 'cloud-slim'] as const;

export type ImageTarget = (typeof IMAGE_TARGETS)[number];

/** The engine that goes into the images. */
export type EngineChoice =
  | { readonly name: 'epydemix' }
  | { readonly name: 'epymodelingsuite'; readonly source: EngineSource };

export type EngineSource =
  /** A pip requirement: `name==1.2`, or `git+https://…@ref`. It lands in the image's history: no secrets. */
  | { readonly kind: 'requirement'; readonly requirement: string }
  /** An absolute folder with a Python package; sent along with the build context. */
  | { readonly kind: 'folder'; readonly dir: string };

/** Other base images than those of the Dockerfile. */
export interface BaseImages {
  readonly python?: ImageReference | undefined;
  readonly node?: ImageReference | undefined;
  readonly gcloud?: ImageReference | undefined;
}

/** Where layers of other builds are taken from, and ours are left for them. */
export type LayerCache =
  /** The daemon's own cache alone. */
  | { readonly kind: 'local' }
  /** The cache of GitHub Actions; needs buildx and a job. */
  | { readonly kind: 'gha' }
  /** An image in a registry. Without buildx, it is written into the pushed image itself. */
  | { readonly kind: 'registry'; readonly reference: ImageReference };

/** A file that build steps see and no layer keeps: a BuildKit secret. */
export interface BuildSecret {
  /** `git_token`, `pip_config`. */
  readonly id: string;
  readonly from:
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'file'; readonly path: string }
    /** Handed to the client in a variable of its own. */
    | { readonly kind: 'value'; readonly value: string };
}

/** Who pushes. Without any, whatever `docker login` has left is used. */
export type RegistryLogin =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /**
   * An access token of Google, exchanged for the identity at hand: workload identity federation, a service
   * account's key, or what `gcloud auth application-default login` has left.
   */
  | {
      readonly kind: 'google';
      /** Trusts the GitHub token of the job at hand. Absent: application default credentials. */
      readonly workloadIdentityProvider?: string | undefined;
      /** A service account's key, in place of application default credentials. */
      readonly keyFile?: string | undefined;
      /** The service account to act as, by its address. */
      readonly serviceAccount?: string | undefined;
    };

/** Statements about the build that are pushed beside the image. */
export interface Attestations {
  /** `auto`: where client and builder can make it and the registry takes it. */
  readonly provenance: 'auto' | 'none' | 'min' | 'max';
  readonly sbom: boolean;
}

export interface TargetImage {
  readonly target: ImageTarget;
  /** At least one; each with a tag and without a digest. */
  readonly tags: readonly ImageReference[];
}

export interface SourceState {
  /** The commit that the images are built from. */
  readonly revision?: string | undefined;
  readonly url?: string | undefined;
}

/** What is to be built, and how. Everything is settled: nothing below reads settings or the environment. */
export interface BuildRequest {
  /** The epycloud checkout: the folder that dist/ and docker/ lie in. */
  readonly contextDir: string;
  /** At least one. */
  readonly images: readonly TargetImage[];
  readonly engine: EngineChoice;
  readonly baseImages: BaseImages;
  /** `linux/amd64`; none: that of the daemon. Several need buildx and a push. */
  readonly platforms: readonly string[];
  readonly cache: LayerCache;
  /** Takes no layer from any cache. */
  readonly fresh: boolean;
  readonly secrets: readonly BuildSecret[];
  readonly push: boolean;
  readonly login?: RegistryLogin | undefined;
  readonly attestations: Attestations;
  readonly source: SourceState;
  /** The version of epycloud. */
  readonly version: string;
}
