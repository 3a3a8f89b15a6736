/** https://cloud.google.com/workflows/quotas#resource_limits; bytes where nothing else is said. */
export const LIMITS = {
  source: 128 * 1024,
  argument: 32 * 1024,
  variables: 512 * 1024,
  string: 256 * 1024,
  response: 2 * 1024 * 1024,
  expressionLength: 400,
  assignments: 50,
  conditions: 50,
  steps: 100_000,
  callDepth: 20,
  branches: 10,
  concurrency: 20,
  parallelDepth: 2,
  branchErrors: 100,
  sleepSeconds: 31_536_000,
  httpTimeoutSeconds: 1800,
} as const;
