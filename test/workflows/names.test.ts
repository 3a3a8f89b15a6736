import { describe, expect, test } from 'vitest';
import { contractsOf } from '../support/workflows/action-contracts.ts';
import { referencesIn } from '../support/workflows/expressions.ts';
import { unknownNames } from '../support/workflows/unknown-names.ts';
import { type GitHubFile, gitHubFiles } from '../support/workflows/workflow-files.ts';

const BAKE: GitHubFile = {
  kind: 'action',
  path: 'actions/bake/action.yml',
  text: `name: bake
description: Bakes a cake, as an example for this test.
inputs:
  flavour: { description: How it tastes., required: true }
  layers: { description: How high it is., default: "1" }
outputs:
  cake: { description: What it is., value: "\${{ steps.oven.outputs.cake }}" }
runs:
  using: composite
  steps:
    - id: mix
      shell: bash
      env: { FLAVOUR: "\${{ inputs.flavour }}" }
      run: echo "dough=$FLAVOUR" >> "$GITHUB_OUTPUT"
    - id: oven
      if: inputs.layers != '0'
      shell: bash
      env: { DOUGH: "\${{ steps.mix.outputs.dough }}" }
      run: echo "cake=$DOUGH" >> "$GITHUB_OUTPUT"
`,
};

const PARTY: GitHubFile = {
  kind: 'workflow',
  path: '.github/workflows/party.yml',
  text: `on:
  workflow_dispatch:
    inputs:
      flavour: { description: How it tastes. }
jobs:
  bake:
    runs-on: ubuntu-24.04
    outputs:
      cake: \${{ steps.cake.outputs.cake }}
    steps:
      - id: foreign
        uses: other/action@v1
      - id: cake
        uses: org/epycloud/actions/bake@v1
        with: { flavour: "\${{ inputs.flavour }} \${{ steps.foreign.outputs.anything }}" }
      - if: steps.cake.outcome == 'success'
        run: echo "steps.nobody is no expression"
  eat:
    needs: bake
    runs-on: ubuntu-24.04
    steps:
      - run: echo
        env: { CAKE: "\${{ needs.bake.outputs.cake }}" }
`,
};

const find = contractsOf([BAKE]);

test('workflows and actions name nothing that is not there', () => {
  const files = gitHubFiles();
  const contracts = contractsOf(files);
  expect(files.flatMap((file) => unknownNames(file, contracts))).toEqual([]);
});

describe('planted mistakes', () => {
  test('there is none before', () => {
    expect([BAKE, PARTY].flatMap((file) => unknownNames(file, find))).toEqual([]);
  });

  test.each([
    [BAKE, 'inputs.flavour', 'inputs.flavor', 'there is no inputs.flavor'],
    [BAKE, 'inputs.layers', 'inputs.layer', 'there is no inputs.layer'],
    [BAKE, 'steps.mix.', 'steps.mixx.', 'there is no steps.mixx.outputs.dough'],
    [BAKE, 'steps.mix.', "steps['mixx'].", 'there is no steps.mixx.outputs.dough'],
    [BAKE, 'steps.mix.', 'steps.oven.', 'there is no steps.oven.outputs.dough'],
    [BAKE, 'mix.outputs.dough', 'mix.outputs.batter', 'there is no steps.mix.outputs.batter'],
    [
      BAKE,
      'steps.oven.outputs.cake',
      'steps.oven.outputs.pie',
      'there is no steps.oven.outputs.pie',
    ],
    [PARTY, 'with: { flavour', 'with: { flavor', 'has no input flavor'],
    [PARTY, 'with: { flavour', 'with: { layers: 2, _', 'needs the input flavour'],
    [
      PARTY,
      'actions/bake@v1',
      'actions/bakery@v1',
      'there is no action org/epycloud/actions/bakery@v1',
    ],
    [
      PARTY,
      'actions/bake@v1',
      'actions/bake@v2',
      'there is no action org/epycloud/actions/bake@v2',
    ],
    [
      PARTY,
      'org/epycloud/actions/bake@v1',
      './actions/bakery',
      'there is no action ./actions/bakery',
    ],
    [PARTY, 'inputs.flavour', 'inputs.flavor', 'there is no inputs.flavor'],
    [
      PARTY,
      'steps.cake.outputs.cake',
      'steps.cake.outputs.pie',
      'there is no steps.cake.outputs.pie',
    ],
    [PARTY, 'steps.cake.outcome', 'steps.pie.outcome', 'there is no steps.pie.outcome'],
    [
      PARTY,
      'needs.bake.outputs.cake',
      'needs.bake.outputs.pie',
      'there is no needs.bake.outputs.pie',
    ],
    [
      PARTY,
      'needs.bake.outputs.cake',
      'needs.cook.outputs.cake',
      'there is no needs.cook.outputs.cake',
    ],
  ] as const)('%#', (file, from, to, message) => {
    expect(file.text).toContain(from);
    const planted = { ...file, text: file.text.replace(from, to) };
    expect(unknownNames(planted, find).join('\n')).toContain(message);
  });
});

test('references are read from expressions and conditions, and not from texts', () => {
  expect(
    referencesIn({
      if: "github.event_name == 'steps.a.outcome' && steps['b-c'].outcome",
      run: `\${{ format('needs.x', inputs.y) }} steps.no.outputs.no`,
    }),
  ).toEqual([
    ['github', 'event_name'],
    ['steps', 'b-c', 'outcome'],
    ['inputs', 'y'],
  ]);
});
