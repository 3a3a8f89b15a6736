import { startProgramsAhead } from '../programs-ahead.ts';
import type { StagePrograms } from '../stage-program.ts';
import { type ContainerOptions, startStageContainer } from './stage-container.ts';

/**
 * The containers of a run's stages. None is started before it is known which stages are to come, as they differ
 * in what they may reach.
 */
export function containerPrograms(options: ContainerOptions): StagePrograms {
  return startProgramsAhead({
    start: (stage) => startStageContainer(options, stage ?? 'builder'),
    oneAtOnce: false,
  });
}
