/**
 * A validator says of a union only that no alternative fits, with the complaints of all of them. Where a value tells
 * which alternative it is (by its `type`, or by being null), the union is rewritten so that this one alone is tried.
 */
import type { ErrorObject } from 'ajv/dist/2020.js';

export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

interface Root {
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

const MAXIMUM_SENTENCES = 3;

/** The description with every union it can rewrite rewritten; it accepts the same values. */
export function withoutUnions<Described extends Root>(root: Described): Described {
  const rewrite = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(rewrite);
    if (typeof node !== 'object' || node === null) return node;
    const entries = Object.entries(node).map(([key, value]): [string, unknown] => [key, rewrite(value)]);
    const copy: JsonSchema = Object.fromEntries(entries);
    const union = copy.oneOf ?? copy.anyOf;
    if (!Array.isArray(union)) return copy;
    const { oneOf: _oneOf, anyOf: _anyOf, ...rest } = copy;
    const alternatives = union as readonly JsonSchema[];
    const choice = byNull(alternatives) ?? byType(root, alternatives);
    return choice === null ? copy : { ...rest, ...choice };
  };
  return rewrite(root) as Described;
}

/** Null or one other thing. */
function byNull(alternatives: readonly JsonSchema[]): JsonSchema | null {
  const other = alternatives.filter((alternative) => alternative.type !== 'null');
  const [only] = other;
  if (only === undefined || other.length !== 1 || alternatives.length !== 2) return null;
  return { if: { type: 'null' }, else: only };
}

/** Objects that each have a `type` of their own. */
function byType(root: Root, alternatives: readonly JsonSchema[]): JsonSchema | null {
  const known = new Map<unknown, JsonSchema>();
  for (const alternative of alternatives) {
    const types = typesOf(root, alternative);
    if (types === null || types.some((type) => known.has(type))) return null;
    for (const type of types) known.set(type, alternative);
  }
  return {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: [...known.keys()] } },
    allOf: alternatives.map((alternative) => ({
      if: { required: ['type'], properties: { type: { enum: typesOf(root, alternative) } } },
      // Written apart, as an object with a property `then` looks like a promise.
      ...Object.fromEntries([['then', alternative]]),
    })),
  };
}

/** The values of the alternative's required `type`, or null where it has none. */
function typesOf(root: Root, alternative: JsonSchema): readonly unknown[] | null {
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(String(alternative.$ref))?.[1];
  const schema = name === undefined ? alternative : root.components.schemas[name];
  const { required, properties } = (schema ?? {}) as {
    readonly required?: readonly string[];
    readonly properties?: { readonly type?: { readonly enum?: readonly unknown[] } };
  };
  return required?.includes('type') === true ? (properties?.type?.enum ?? null) : null;
}

/** What is wrong, without the frame around it. */
export function shortErrors(errors: readonly ErrorObject[]): string[] {
  const inner = errors.filter((error) => !['if', 'oneOf', 'anyOf'].includes(error.keyword));
  // Of unions that could not be rewritten, the alternatives not meant complain about types most.
  const telling = inner.filter((error) => error.keyword !== 'type');
  const chosen = telling.length > 0 ? telling : inner.length > 0 ? inner : errors;
  return [...new Set(chosen.map(sentence))].slice(0, MAXIMUM_SENTENCES);
}

function sentence(error: ErrorObject): string {
  const { allowedValues, allowedValue } = error.params;
  const values: unknown = allowedValues ?? allowedValue;
  const allowed = values === undefined ? '' : ` (${JSON.stringify(values)})`;
  const place = error.instancePath === '' ? 'the body' : error.instancePath.slice(1).replaceAll('/', '.');
  return `${place} ${error.message ?? 'is wrong'}${allowed}`;
}
