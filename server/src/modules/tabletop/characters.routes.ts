import { type CharacterJson, characterRoutes } from '@guildhall/contracts';
import type { FastifyInstance } from 'fastify';
import { userIdOf } from '../../platform/auth/principal.ts';
import { addRoute } from '../../platform/http/add-route.ts';
import type { CharactersService, OpenedCharacter } from './characters.service.ts';

const PAGE = 50;

function present({ row, character, sheet, problems, events, updates }: OpenedCharacter): CharacterJson {
  return {
    id: row.id,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    character,
    sheet,
    problems: [...problems],
    events: [...events],
    updates: [...updates],
  };
}

export function addCharacterRoutes(app: FastifyInstance, characters: CharactersService): void {
  const answer = (opened: OpenedCharacter) => ({ data: present(opened), version: opened.row.version });

  addRoute(app, characterRoutes.sheetRules, async ({ params, has }) => {
    const { data } = await characters.rules(params.edition);
    if (has(data.version)) return { unchanged: data.version };
    return { data, tag: data.version, attribution: [await characters.attribution(params.edition)] };
  });

  addRoute(app, characterRoutes.sheetHomebrew, async ({ principal }) => ({
    data: { entries: [...(await characters.homebrew(userIdOf(principal)))] },
  }));

  addRoute(app, characterRoutes.listCharacters, async ({ query, principal }) => {
    const { items, page } = await characters.list(userIdOf(principal), {
      ...query,
      limit: query.limit ?? PAGE,
    });
    const data = items.map(({ created_at, updated_at, ...row }) => ({
      ...row,
      createdAt: created_at.toISOString(),
      updatedAt: updated_at.toISOString(),
    }));
    return { data, page };
  });

  addRoute(app, characterRoutes.createCharacter, async ({ body, principal }) => {
    const opened = await characters.create(body, userIdOf(principal));
    return { ...answer(opened), location: `/api/v1/characters/${opened.row.id}` };
  });

  addRoute(app, characterRoutes.importCharacter, async ({ body, principal }) => {
    const opened = await characters.import(body.text, userIdOf(principal));
    return { ...answer(opened), location: `/api/v1/characters/${opened.row.id}` };
  });

  addRoute(app, characterRoutes.exportCharacter, async ({ params, query, principal }) => ({
    data: await characters.export(params.id, query.format ?? 'json', userIdOf(principal)),
  }));

  addRoute(app, characterRoutes.getCharacter, async ({ params, principal }) =>
    answer(await characters.get(params.id, userIdOf(principal))),
  );

  addRoute(app, characterRoutes.updateCharacter, async ({ params, body, ifMatch, principal }) =>
    answer(await characters.update(params.id, ifMatch ?? 0, body, userIdOf(principal))),
  );

  addRoute(app, characterRoutes.deleteCharacter, async ({ params, ifMatch, principal }) => {
    await characters.remove(params.id, ifMatch, userIdOf(principal));
    return { data: { id: params.id } };
  });

  addRoute(app, characterRoutes.useFeature, async ({ params, body, principal }) => {
    const { clientId, options } = body;
    const command = {
      type: 'use-feature',
      feature: params.feature,
      ...(options === undefined ? {} : { options }),
    } as const;
    return answer(await characters.command(params.id, clientId, command, userIdOf(principal)));
  });

  addRoute(app, characterRoutes.commandCharacter, async ({ params, body, principal }) =>
    answer(await characters.command(params.id, body.clientId, body.command, userIdOf(principal))),
  );

  addRoute(app, characterRoutes.undoCommand, async ({ params, principal }) =>
    answer(await characters.undo(params.id, params.clientId, userIdOf(principal))),
  );
}
