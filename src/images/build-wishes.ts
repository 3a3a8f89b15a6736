/**
 * What a user asks of a build, in the user's own words: options of `epycloud build`, inputs of the action
 * build-images. `settleBuild` makes a `BuildRequest` of it, or says what is wrong.
 */
export interface BuildWishes {
  /** `local`, `cloud`, `cloud-slim`; none is `local`. */
  readonly targets: readonly string[];
  /** Tags (`v1`) or whole names (`localhost:5000/epycloud:v1`). With several targets each gets `-<target>`. */
  readonly tags: readonly string[];
  readonly push: boolean;
  /** Before the image's name: a host, or a host and a path. */
  readonly registry?: string | undefined;
  /** `linux/amd64`, also several parted by commas. */
  readonly platforms: readonly string[];
  /** `epydemix` or `epymodelingsuite`. */
  readonly engine?: string | undefined;
  /** A pip requirement, `git+https://…@ref`, or a folder. */
  readonly engineSource?: string | undefined;
  readonly pythonImage?: string | undefined;
  readonly nodeImage?: string | undefined;
  readonly gcloudImage?: string | undefined;
  /** `local`, `gha`, `registry`, `registry=<reference>`. */
  readonly cache?: string | undefined;
  readonly fresh: boolean;
  /** `id=git_token,env=NAME` or `id=pip_config,src=FILE`. */
  readonly secrets: readonly string[];
  /** `auto`, `none`, `min`, `max`. */
  readonly provenance?: string | undefined;
  readonly sbom: boolean;
  readonly username?: string | undefined;
  /** Already read from wherever the user keeps it. */
  readonly password?: string | undefined;
  /** Log in with an access token of Google. */
  readonly googleLogin: boolean;
  /** `projects/…/providers/…`: trust this job's GitHub token instead of credentials found on the machine. */
  readonly workloadIdentityProvider?: string | undefined;
  /** The service account to act as, by its address. */
  readonly serviceAccount?: string | undefined;
}

/** Settings that fill in what is not asked for. */
export interface BuildDefaults {
  /** docker.registry, docker.repo_name, docker.image_name, docker.image_tag */
  readonly registry: string;
  readonly repoName?: string | undefined;
  readonly imageName?: string | undefined;
  readonly imageTag: string;
  /** google_cloud.project_id */
  readonly projectId?: string | undefined;
  /** github.modeling_suite_repo, github.modeling_suite_ref, github.personal_access_token */
  readonly suiteRepo?: string | undefined;
  readonly suiteRef: string;
  readonly gitToken?: string | undefined;
  /** google_cloud.service_account_key_path */
  readonly keyFile?: string | undefined;
}
