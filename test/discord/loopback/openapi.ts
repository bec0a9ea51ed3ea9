/**
 * Requests checked against Discord's own OpenAPI description, where it stands beside the project. It is too large to
 * carry along, so elsewhere this check is skipped, with a warning. Each operation's schema is compiled at first use.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type JsonSchema, shortErrors, withoutUnions } from './openapi-unions.ts';
import type { RestRequest } from './rest-request.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { readonly schema: object }>>;
  };
}

type PathItem = Readonly<Record<string, Operation>> & { readonly parameters?: readonly Parameter[] };

interface Description {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

interface FoundOperation {
  readonly operation: Operation;
  readonly parameters: readonly Parameter[];
  /** The JSON pointer of the operation, for references into the description. */
  readonly pointer: string;
  readonly pathValues: ReadonlyMap<string, string>;
}

const DESCRIPTION = new URL('../../../../shared/discord-api/openapi.json', import.meta.url);
const SCHEMA_ID = 'discord';

const description = load();

/** Whether requests are checked at all. */
export const openapiAvailable: boolean = description !== null;

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  logger: false,
  validateSchema: false,
  // Compiling takes longer than all the checking: shared schemas once each, and no polishing of the code.
  inlineRefs: false,
  code: { optimize: false },
});
addFormats.default(ajv);
for (const format of ['snowflake', 'nonce']) ajv.addFormat(format, true);
if (description !== null) ajv.addSchema(withoutUnions({ $id: SCHEMA_ID, ...description }));
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with a request by Discord's description, in short sentences; nothing where that is absent. */
export function checkAgainstOpenapi(request: RestRequest): readonly string[] {
  if (description === null) return [];
  const found = findOperation(description, request);
  if (found === null) return [`Discord's description knows no ${request.method} ${request.path}`];
  return [...checkParameters(found, request), ...checkBody(found, request)];
}

function load(): Description | null {
  if (existsSync(DESCRIPTION)) return JSON.parse(readFileSync(DESCRIPTION, 'utf8')) as Description;
  process.stderr.write(
    "WARNING: Discord's OpenAPI description is not at ../shared/discord-api/openapi.json: requests are NOT checked against it.\n",
  );
  return null;
}

/** Literal steps win over parameters: `@original` is no message id. */
function findOperation(all: Description, request: RestRequest): FoundOperation | null {
  const steps = request.path.split('/').map(decodeURIComponent);
  let best: (FoundOperation & { readonly literals: number }) | null = null;
  for (const [path, item] of Object.entries(all.paths)) {
    const method = request.method.toLowerCase();
    const operation = item[method];
    const template = path.split('/');
    if (operation === undefined || template.length !== steps.length) continue;
    const pathValues = new Map<string, string>();
    const matches = template.every((wanted, index) => {
      const given = steps[index] ?? '';
      if (!wanted.startsWith('{')) return wanted === given;
      pathValues.set(wanted.slice(1, -1), given);
      return true;
    });
    const literals = template.length - pathValues.size;
    if (!matches || (best !== null && best.literals >= literals)) continue;
    const pointer = `/paths/${escapePointer(path)}/${method}`;
    const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
    best = { operation, parameters, pointer, pathValues, literals };
  }
  return best;
}

function escapePointer(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}

function checkParameters(found: FoundOperation, request: RestRequest): string[] {
  const problems: string[] = [];
  const known = new Set(found.parameters.filter((each) => each.in === 'query').map((each) => each.name));
  for (const name of request.query.keys())
    if (!known.has(name)) problems.push(`the query parameter "${name}" does not exist`);
  for (const parameter of found.parameters) {
    const value =
      parameter.in === 'path' ? found.pathValues.get(parameter.name) : request.query.get(parameter.name);
    if (value === undefined || value === null) {
      if (parameter.required === true) problems.push(`the parameter "${parameter.name}" is missing`);
      continue;
    }
    // In an address everything is text: `true` may be a boolean and `50` a number.
    const validate = compile(JSON.stringify(parameter.schema), () => parameter.schema);
    const readings: unknown[] = /^(true|false|-?\d{1,15})$/.test(value)
      ? [value, JSON.parse(value)]
      : [value];
    if (!readings.some((reading) => validate(reading)))
      problems.push(`the parameter "${parameter.name}" cannot be "${value}"`);
  }
  return problems;
}

function checkBody(found: FoundOperation, request: RestRequest): string[] {
  const wanted = found.operation.requestBody;
  if (wanted === undefined) return request.body === undefined ? [] : ['there should be no body'];
  if (request.body === undefined) return wanted.required === true ? ['there should be a body'] : [];
  // A multipart form carries the same JSON, so one schema serves both.
  const pointer = `${found.pointer}/requestBody/content/application~1json/schema`;
  const validate = compile(pointer, () => ({ $ref: `${SCHEMA_ID}#${encodeURI(pointer)}` }));
  if (validate(withNumericPermissions(request.body))) return [];
  return shortErrors((validate.errors ?? []) as readonly ErrorObject[]);
}

function compile(key: string, schema: () => object): ValidateFunction {
  const known = compiled.get(key);
  if (known !== undefined) return known;
  // References inside a schema taken out of the description still mean the description.
  const text = JSON.stringify(schema()).replaceAll('"$ref":"#/', `"$ref":"${SCHEMA_ID}#/`);
  const validate = ajv.compile(JSON.parse(text) as object);
  compiled.set(key, validate);
  return validate;
}

/** The description asks for a number, while Discord documents and takes a decimal text, which is what libraries send. */
function withNumericPermissions(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withNumericPermissions);
  if (typeof body !== 'object' || body === null || !('default_member_permissions' in body)) return body;
  const permissions = body.default_member_permissions;
  if (typeof permissions !== 'string' || !/^\d+$/.test(permissions)) return body;
  return { ...body, default_member_permissions: Number(permissions) };
}
