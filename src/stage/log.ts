import type { LogSettings } from '../settings/stage-settings.ts';

export type Severity = 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';

/** Facts that go with a line; `event` names those that programs look for. */
export type LogFields = Readonly<Record<string, unknown>> & { readonly event?: string };

export interface Log {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warning(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
  /** A log whose lines all carry these fields too. */
  with(fields: LogFields): Log;
}

export interface LogSink {
  readonly write: (line: string) => void;
  readonly isTerminal: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const ORDER: readonly Severity[] = ['DEBUG', 'INFO', 'WARNING', 'ERROR'];

/**
 * Lines of JSON in the form that Cloud Logging reads (`severity`, `message`, `time`), or lines for
 * people on a terminal. Source: https://cloud.google.com/logging/docs/structured-logging
 */
export function makeLog(settings: LogSettings, sink: LogSink, fields: LogFields = {}): Log {
  const least = ORDER.indexOf(settings.level.toUpperCase() as Severity);
  const asText = settings.format === 'text' || (settings.format === 'auto' && sink.isTerminal);
  const write =
    (severity: Severity) =>
    (message: string, more: LogFields = {}) => {
      if (ORDER.indexOf(severity) < least) return;
      const all = { ...fields, ...more };
      const time = new Date(sink.now()).toISOString();
      sink.write(
        asText
          ? textLine(time, severity, message, all)
          : JSON.stringify({ severity, time, message, ...all }),
      );
    };
  return {
    debug: write('DEBUG'),
    info: write('INFO'),
    warning: write('WARNING'),
    error: write('ERROR'),
    with: (more) => makeLog(settings, sink, { ...fields, ...more }),
  };
}

function textLine(time: string, severity: Severity, message: string, fields: LogFields): string {
  const place = [
    fields['stage'],
    fields['task'] === undefined ? undefined : `task ${fields['task']}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
  const label = severity === 'INFO' ? '' : `${severity.toLowerCase()}: `;
  const hint = typeof fields['hint'] === 'string' ? `\n         ${fields['hint']}` : '';
  return `${time.slice(11, 19)} ${place === '' ? '' : `[${place}] `}${label}${message}${hint}`;
}
