/** `2026-11-24 12:27 UTC, 3 h ago`. */
export function timeText(time: number, now: number): string {
  return `${minuteText(time)} UTC, ${agoText(Math.max(0, now - time) / 1000)}`;
}

/** `2026-11-24 12:27`, in UTC. */
export function minuteText(time: number): string {
  const [day = '', clock = ''] = new Date(time).toISOString().split('T');
  return `${day} ${clock.slice(0, 5)}`;
}

/** How long ago in the one unit that says most. */
function agoText(seconds: number): string {
  const units = [
    ['d', 86_400],
    ['h', 3600],
    ['min', 60],
  ] as const;
  for (const [unit, size] of units) {
    if (seconds >= size) return `${Math.floor(seconds / size)} ${unit} ago`;
  }
  return 'just now';
}
