import { NOT_COVERED } from './coverage.ts';
import { choice, items, type Name, names, text } from './fields.ts';
import { type Formula, formula } from './formulas.ts';
import type { Problems } from './problems.ts';
import { readSection, type Section } from './section.ts';
import { isEmptyList, type Value } from './yaml-value.ts';

/** One way in which a transition happens; with a mediator, by contact with those in it. */
export interface Channel {
  readonly rate: Formula;
  readonly mediator?: Name;
}

/** Flow from one compartment to another; the rates of its channels add up. */
export interface Transition {
  readonly source: Name;
  readonly target: Name;
  readonly channels: readonly Channel[];
}

const KEYS = ['type', 'source', 'target', 'rate', 'mediator', 'mediators'];
const TYPES = ['spontaneous', 'mediated', 'multi_mediated'] as const;

/** The transitions in order. */
export function readTransitions(
  value: Value | undefined,
  problems: Problems,
): readonly Transition[] {
  const found: Transition[] = [];
  for (const item of items(value, problems, 'transitions')) {
    const section = readSection(item, problems, 'a transition', KEYS);
    const kind = choice(
      section.required('type'),
      problems,
      'the transition type',
      TYPES,
      NOT_COVERED.transitionTypes,
    );
    const source = text(section.required('source'), problems, 'source');
    const target = text(section.required('target'), problems, 'target');
    const channels = kind === undefined ? [] : channelsOf(section, kind, problems);
    if (source !== undefined && target !== undefined) found.push({ source, target, channels });
  }
  if (isEmptyList(value)) {
    problems.add(value.at, 'transitions is empty', 'a model needs at least one transition');
  }
  return found;
}

function channelsOf(
  section: Section,
  kind: (typeof TYPES)[number],
  problems: Problems,
): readonly Channel[] {
  switch (kind) {
    case 'spontaneous': {
      section.forbid('mediator', 'a spontaneous transition has only a rate');
      section.forbid('mediators', 'a spontaneous transition has only a rate');
      const rate = formula(section.required('rate'), problems, 'rate');
      return rate === undefined ? [] : [{ rate }];
    }
    case 'mediated': {
      section.forbid('mediators', "a mediated transition has one 'mediator'");
      const rate = formula(section.required('rate'), problems, 'rate');
      const mediator = text(section.required('mediator'), problems, 'mediator');
      return rate === undefined || mediator === undefined ? [] : [{ rate, mediator }];
    }
    case 'multi_mediated':
      section.forbid('rate', "the rates stand within 'mediators'");
      section.forbid('mediator', "a multi_mediated transition has 'mediators'");
      return channelsByMediator(section.required('mediators'), problems);
  }
}

function channelsByMediator(value: Value | undefined, problems: Problems): readonly Channel[] {
  if (isEmptyList(value)) problems.add(value.at, 'mediators is empty', 'add `- rate: …`');
  return items(value, problems, 'mediators').flatMap((item) => {
    const section = readSection(item, problems, 'a mediator', ['rate', 'source']);
    const rate = formula(section.required('rate'), problems, 'rate');
    const source = section.required('source');
    if (isEmptyList(source)) {
      problems.add(source.at, "a mediator needs at least one compartment in 'source'");
    }
    const mediators = names(source, problems, 'source');
    return rate === undefined ? [] : mediators.map((mediator) => ({ rate, mediator }));
  });
}
