import type { ImageTarget } from './build-request.ts';

/** What happens while images are built; for showing. No text holds a secret. */
export type BuildEvent =
  | { readonly kind: 'login'; readonly registry: string; readonly username: string }
  | {
      readonly kind: 'target_started';
      readonly target: ImageTarget;
      readonly tags: readonly string[];
    }
  /** A step of the Dockerfile begins or is found in the cache. */
  | {
      readonly kind: 'step';
      readonly target: ImageTarget;
      readonly step: string;
      readonly state: 'running' | 'cached' | 'done';
    }
  /** A line of the client, as it comes. */
  | { readonly kind: 'line'; readonly target: ImageTarget; readonly line: string }
  | { readonly kind: 'push'; readonly target: ImageTarget; readonly tag: string }
  | { readonly kind: 'target_done'; readonly target: ImageTarget }
  | { readonly kind: 'warning'; readonly message: string };
