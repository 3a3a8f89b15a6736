import { checkWorkflow } from './check-names.ts';
import { DeployError } from './errors.ts';
import { Fields, textIn } from './fields.ts';
import { parseSteps } from './parse-steps.ts';
import { parseTemplate, variableName } from './parse-template.ts';
import type { Parameter, Routine, Workflow } from './program.ts';
import { readSource, type SourceEntry, type SourceNode } from './source.ts';

/**
 * Reads the source of a workflow, YAML or JSON, and checks what is checked when it is deployed: its form, its
 * limits, and that every variable, step, subworkflow, function and argument that it names is there.
 * https://cloud.google.com/workflows/docs/reference/syntax
 * @throws DeployError, with the line
 */
export function parseWorkflow(source: string): Workflow {
  const node = readSource(source);
  const routines = new Map(routinesIn(node).map((routine) => [routine.name, routine]));
  const main = routines.get('main');
  if (main === undefined) throw new DeployError("there is no workflow 'main'", node);
  if (main.params.length > 1) throw new DeployError('main takes one parameter at most', main);
  const workflow: Workflow = { source, main, routines };
  checkWorkflow(workflow);
  return workflow;
}

function routinesIn(node: SourceNode): readonly Routine[] {
  const { content, line, column } = node;
  if (content.kind === 'list') {
    return [{ name: 'main', line, column, params: [], steps: parseSteps(node) }];
  }
  if (content.kind !== 'map') throw new DeployError('a workflow is a list of steps or a map', node);
  return content.entries.map(parseRoutine);
}

/** https://cloud.google.com/workflows/docs/reference/syntax/subworkflows */
function parseRoutine({ key, value, line, column }: SourceEntry): Routine {
  const name = variableName(key, { line, column });
  const fields = new Fields(value, `subworkflow '${name}'`);
  const params = fields.has('params') ? paramsIn(fields.get('params')) : [];
  const routine = { name, line, column, params, steps: parseSteps(fields.get('steps')) };
  fields.refuseOthers();
  return routine;
}

function paramsIn(node: SourceNode): readonly Parameter[] {
  if (node.content.kind !== 'list') throw new DeployError('params are a list', node);
  const params = node.content.items.map((item): Parameter => {
    if (item.content.kind !== 'map') return { name: variableName(textIn(item), item) };
    const [entry, more] = item.content.entries;
    if (entry === undefined || more !== undefined) {
      throw new DeployError('a parameter with a default is a map with one key', item);
    }
    return { name: variableName(entry.key, entry), default: parseTemplate(entry.value) };
  });
  const names = params.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new DeployError(`parameter '${twice}' is there twice`, node);
  return params;
}
