/** The parts of the bench, in the order in which they run. */
export const PART_NAMES = [
  'orchestration',
  'start',
  'workers',
  'states',
  'containers',
  'many-tasks',
];
