/** @param {readonly number[]} values one at least */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/**
 * The straight line through points by least squares.
 * @param {readonly {tasks: number, seconds: number}[]} points of two numbers of tasks at least
 * @returns {{fixed: number, perTask: number}} seconds
 */
export function fitLine(points) {
  const meanTasks = mean(points.map(({ tasks }) => tasks));
  const meanSeconds = mean(points.map(({ seconds }) => seconds));
  let above = 0;
  let below = 0;
  for (const { tasks, seconds } of points) {
    above += (tasks - meanTasks) * (seconds - meanSeconds);
    below += (tasks - meanTasks) ** 2;
  }
  const perTask = above / below;
  return { fixed: meanSeconds - perTask * meanTasks, perTask };
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
