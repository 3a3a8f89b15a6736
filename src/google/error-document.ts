import * as z from 'zod';
import { withoutTokens } from './token-shapes.ts';

/** What Google says when it refuses, as far as it can be told. */
export interface ErrorDocument {
  readonly message: string;
  /** Such as INVALID_ARGUMENT. */
  readonly status?: string | undefined;
  /** Such as SERVICE_DISABLED. */
  readonly reason?: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  /** Fields of the request that are wrong, and in what. */
  readonly violations: readonly { readonly field: string; readonly description: string }[];
}

/** https://cloud.google.com/apis/design/errors#error_model */
const document = z.object({
  error: z.object({
    message: z.string().default(''),
    status: z.string().optional(),
    details: z.array(z.looseObject({ '@type': z.string() })).default([]),
    /** The older form of it, which Cloud Storage has. */
    errors: z.array(z.looseObject({ reason: z.string().optional() })).default([]),
  }),
});
const errorInfo = z.looseObject({
  reason: z.string(),
  metadata: z.record(z.string(), z.string()).default({}),
});
const badRequest = z.looseObject({
  fieldViolations: z
    .array(z.looseObject({ field: z.string().default(''), description: z.string().default('') }))
    .default([]),
});
/** As OAuth has it, with which tokens are refused: https://www.rfc-editor.org/rfc/rfc6749#section-5.2 */
const oauth = z.object({ error: z.string(), error_description: z.string().optional() });

const LONGEST = 1000;

/** Reads the body of a refusal, whatever it is: what is no document of Google's is shown as text. */
export function readErrorDocument(body: unknown): ErrorDocument {
  const known = document.safeParse(body);
  if (known.success) {
    const { message, status, details, errors } = known.data.error;
    const info = errorInfo.safeParse(details.find((detail) => isOf(detail, 'ErrorInfo')));
    const violations = details
      .filter((detail) => isOf(detail, 'BadRequest'))
      .flatMap((detail) => badRequest.safeParse(detail).data?.fieldViolations ?? []);
    return {
      message: shown(message),
      status,
      reason: info.data?.reason ?? errors[0]?.reason,
      metadata: info.data?.metadata ?? {},
      violations: violations.map(({ field, description }) => ({
        field,
        description: shown(description),
      })),
    };
  }
  const refused = oauth.safeParse(body);
  const message = refused.success
    ? [refused.data.error, refused.data.error_description].filter(Boolean).join(': ')
    : textOf(body);
  return { message: shown(message), metadata: {}, violations: [] };
}

const isOf = (detail: { readonly '@type': string }, type: string) =>
  detail['@type'] === `type.googleapis.com/google.rpc.${type}`;

/** Proxies and load balancers answer with pages. */
function textOf(body: unknown): string {
  if (body === undefined || body === '') return '';
  if (typeof body !== 'string') return JSON.stringify(body);
  return body
    .replace(/<(style|script)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function shown(text: string): string {
  const cleaned = withoutTokens(text);
  return cleaned.length > LONGEST ? `${cleaned.slice(0, LONGEST)}…` : cleaned;
}
