// Discord's own description of its API, where this machine has it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const PATH =
  process.env['DISCORD_OPENAPI'] ?? join(import.meta.dirname, '../../../shared/discord/openapi.json');

/** Whether the description is there; tests that need it are skipped by name where it is not. */
export const HAS_OPENAPI = existsSync(PATH);
export const WITHOUT_OPENAPI = HAS_OPENAPI
  ? ''
  : ` (skipped: no API description at ${PATH}; set DISCORD_OPENAPI)`;

/** A check against the named schema of the description. */
export function schema(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, validateFormats: true, allErrors: false });
  // The formats that only the description names are about the wire, not about what we send.
  addFormats.default(ajv);
  for (const format of ['int32', 'int64', 'double', 'snowflake', 'nonce', 'color'])
    ajv.addFormat(format, true);
  const description: object = JSON.parse(readFileSync(PATH, 'utf8'));
  ajv.addSchema(description, 'discord');
  return ajv.compile({ $ref: `discord#/components/schemas/${name}` });
}
