import { trainingRoutes as routes } from '@guildhall/contracts';
import { GuildError } from '@guildhall/kernel';
import type { FastifyInstance } from 'fastify';
import { addRoute } from '../../../platform/http/add-route.ts';
import { MAX_MAIL } from '../safe-display/index.ts';
import type { Hall } from './hall.ts';
import { presentMail } from './mail.presenter.ts';

/** Scenarios of one's own, mails as drafts of them, and the refit of all difficulties. */
export function addAuthoringRoutes(app: FastifyInstance, hall: Hall): void {
  const { authoring, catalog, refits } = hall;

  addRoute(app, routes.lintScenario, async ({ body }) => {
    const problems = authoring.lint(body);
    return { data: { valid: !problems.some(({ severity }) => severity === 'error'), problems } };
  });

  addRoute(app, routes.createTrainingScenario, async ({ body, principal }) => {
    await hall.ready();
    const data = await authoring.create(principal, body);
    return { data, version: data.version, location: `/api/v1/training/scenarios/${data.id}` };
  });

  addRoute(app, routes.generateTrainingScenario, async ({ body, principal }) => {
    await hall.ready();
    const data = await authoring.generate(principal, { ...body, language: body.language ?? 'en' });
    return { data, version: data.version, location: `/api/v1/training/scenarios/${data.id}` };
  });

  addRoute(app, routes.updateTrainingScenario, async ({ params, body, ifMatch }) => {
    await hall.ready();
    const data = await authoring.edit(params.id, ifMatch ?? 0, body);
    return { data, version: data.version };
  });

  addRoute(app, routes.retireTrainingScenario, async ({ params }) => {
    await hall.ready();
    const retiredAt = await catalog.retire(params.id);
    return { data: { id: params.id, retiredAt: retiredAt.toISOString() } };
  });

  addRoute(app, routes.exportTrainingScenario, async ({ params, principal }) => {
    await hall.ready();
    const data = await authoring.source(principal, params.id);
    return { data, version: data.version };
  });

  addRoute(app, routes.startTrainingRefit, async ({ body }) => ({
    data: await refits.start(body.apply ?? false),
  }));

  addRoute(app, routes.listTrainingRefits, async () => ({ data: await refits.list() }));

  app.register(async (scope) => addMailRoute(scope, hall));
}

/** Mails come as they are, not as JSON. */
function addMailRoute(app: FastifyInstance, { authoring }: Hall): void {
  app.removeAllContentTypeParsers();
  app.setErrorHandler((error) => {
    if ((error as { code?: unknown }).code !== 'FST_ERR_CTP_BODY_TOO_LARGE') throw error;
    throw new GuildError('MAIL_TOO_LARGE', `At most ${MAX_MAIL} bytes of a mail are looked at.`, {}, error);
  });
  for (const type of ['message/rfc822', 'application/octet-stream'])
    app.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: MAX_MAIL }, (_request, body, done) =>
      done(null, body),
    );
  addRoute(app, routes.readMail, async ({ rawBody }) => {
    if (!(rawBody instanceof Uint8Array))
      throw new GuildError('MAIL_UNREADABLE', 'There is no mail in the request.');
    const { mail, draft } = await authoring.readMail(rawBody);
    const { source, problems } = authoring.draft(draft);
    return { data: { mail: presentMail(mail), draft: source, problems } };
  });
}
