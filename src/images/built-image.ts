import type { ImageTarget } from './build-request.ts';

/** A base image as the build found it. */
export interface BaseImageUsed {
  /** The build argument: `PYTHON_IMAGE`. */
  readonly argument: string;
  /** As it was asked for. */
  readonly reference: string;
  /** Its digest in a registry; absent for an image that this machine alone has. */
  readonly digest?: string | undefined;
  /** Its id on this machine, where there is no digest. */
  readonly imageId?: string | undefined;
}

/** One image that was built. */
export interface BuiltImage {
  readonly target: ImageTarget;
  /** In full, at least one. */
  readonly tags: readonly string[];
  /**
   * What everything downstream takes: `name@sha256:…` where it was pushed, else the image id, which only this
   * machine knows.
   */
  readonly reference: string;
  /** `sha256:…`; absent where the builder keeps no image (several platforms). */
  readonly imageId?: string | undefined;
  readonly pushed: boolean;
  /** Of what was pushed: the manifest, or the index where there are attestations or several platforms. */
  readonly digest?: string | undefined;
  /** Unpacked; absent where the image is not on this machine. */
  readonly bytes?: number | undefined;
  readonly baseImages: readonly BaseImageUsed[];
  readonly durationMs: number;
}
