/** The parts of the bench, in the order in which they run. */
export const PART_NAMES = [
  'orchestration',
  'start',
  'first-request',
  'workers',
  'states',
  'containers',
  'many-tasks',
];
