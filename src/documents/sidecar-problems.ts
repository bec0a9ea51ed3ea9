/** What is wrong with a sidecar, as data; `replies/wording` says it. */
import type { z } from 'zod';

/** Where it is wrong: keys, and places in lists from 0. */
export type SidecarPath = readonly (string | number)[];

export type SidecarProblem =
  | { readonly kind: 'not-yaml'; readonly line: number | null }
  /** A text or a list, not keys with values. */
  | { readonly kind: 'not-a-form' }
  | { readonly kind: 'unknown-key'; readonly path: SidecarPath }
  | { readonly kind: 'missing'; readonly path: SidecarPath }
  | { readonly kind: 'empty'; readonly path: SidecarPath }
  | { readonly kind: 'too-short'; readonly path: SidecarPath; readonly least: number }
  | { readonly kind: 'too-long'; readonly path: SidecarPath; readonly most: number }
  | { readonly kind: 'not-a-day'; readonly path: SidecarPath }
  | { readonly kind: 'not-an-address'; readonly path: SidecarPath }
  | { readonly kind: 'not-one-of'; readonly path: SidecarPath; readonly choices: readonly string[] }
  | { readonly kind: 'no-target'; readonly path: SidecarPath }
  | { readonly kind: 'malformed'; readonly path: SidecarPath }
  /** Phrasings for an answer that the document does not have. */
  | { readonly kind: 'no-such-answer'; readonly questions: readonly number[] }
  | { readonly kind: 'no-such-start'; readonly starts: string }
  /** More would make it larger than a sidecar may be. */
  | { readonly kind: 'full' }
  /** Written in a way to which nothing can be added without changing what it says. */
  | { readonly kind: 'not-extendable' };

/** What the parser says of text that is no YAML. */
export function yamlProblem(error: unknown): SidecarProblem {
  const places: unknown = typeof error === 'object' && error && 'linePos' in error ? error.linePos : null;
  const first: unknown = Array.isArray(places) ? places[0] : null;
  const line: unknown = typeof first === 'object' && first && 'line' in first ? first.line : null;
  return { kind: 'not-yaml', line: typeof line === 'number' ? line : null };
}

/** What the schema says of `content`. */
export function schemaProblems(error: z.ZodError, content: unknown): SidecarProblem[] {
  return error.issues.flatMap((issue): SidecarProblem[] => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const value = valueAt(content, path);
    if (path.length === 0 && issue.code === 'invalid_type') return [{ kind: 'not-a-form' }];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ kind: 'unknown-key', path: [...path, key] }));
    if (value === undefined) return [{ kind: 'missing', path }];
    if (issue.code === 'custom') return [{ kind: 'no-target', path }];
    if (issue.code === 'too_small')
      return [
        Number(issue.minimum) > 1 && typeof value === 'string'
          ? { kind: 'too-short', path, least: Number(issue.minimum) }
          : { kind: typeof value === 'number' ? 'malformed' : 'empty', path },
      ];
    if (issue.code === 'too_big') return [{ kind: 'too-long', path, most: Number(issue.maximum) }];
    if (issue.code === 'invalid_value')
      return [{ kind: 'not-one-of', path, choices: issue.values.map(String) }];
    if (issue.code === 'invalid_format')
      return [{ kind: issue.format === 'date' ? 'not-a-day' : 'not-an-address', path }];
    return [{ kind: 'malformed', path }];
  });
}

function valueAt(content: unknown, path: SidecarPath): unknown {
  let value = content;
  for (const step of path)
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return value;
}
