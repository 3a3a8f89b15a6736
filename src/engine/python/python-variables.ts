/** Variables that would lead an interpreter to the modules of another one. */
const FOREIGN = ['PYTHONPATH', 'PYTHONHOME', '__PYVENV_LAUNCHER__'] as const;

/**
 * The environment in which the engine's Python and its installers run: the user's, so that mirrors, proxies
 * and certificates (`PIP_…`, `UV_…`, `SSL_CERT_FILE`) hold, less what points at other modules.
 */
export function pythonVariables(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const variables = { ...environment };
  for (const name of FOREIGN) delete variables[name];
  return variables;
}

/** A variable's value; empty counts as not set. */
export function variable(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = environment[name];
  return value === undefined || value === '' ? undefined : value;
}
