import { openApiDocument } from '@guildhall/contracts';
import openapiTS, { astToString } from 'openapi-typescript';
import { configurationPage } from './configuration-page.ts';
import { errorsPage } from './errors-page.ts';

/** Every generated file: path relative to the repository → text. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const openApi = `${JSON.stringify(openApiDocument(), null, 2)}\n`;
  return new Map([
    ['contracts/openapi.json', openApi],
    ['client/src/api.gen.ts', await clientTypes(openApi)],
    ['docs/generated/errors.md', errorsPage()],
    ['docs/generated/configuration.md', configurationPage()],
  ]);
}

/** Types of the API for the client. */
async function clientTypes(openApi: string): Promise<string> {
  const nodes = await openapiTS(openApi);
  return `/** Generated from contracts/openapi.json by \`npm run codegen\`; do not edit. */\n${astToString(nodes)}`;
}
