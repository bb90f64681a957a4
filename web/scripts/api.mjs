// Writes src/app/api/schema.ts from docs/openapi.json, or fails when the file is not what the document says.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const document = new URL('../../docs/openapi.json', import.meta.url);
const schema = new URL('../src/app/api/schema.ts', import.meta.url);
const text = `/* Generated from docs/openapi.json by "npm run api:generate". */\n\n${astToString(await openapiTS(document))}`;

if (process.argv[2] === 'generate') {
  writeFileSync(schema, text);
} else if (readFileSync(schema, 'utf8') !== text) {
  console.error('src/app/api/schema.ts is not what docs/openapi.json says. Run "npm run api:generate" and commit it.');
  process.exit(1);
}
